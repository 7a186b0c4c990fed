-- From a finding to its quittance: people, cases, batches of instructions, and the log of who did what. What may follow
-- what, and who may do it, is decided here by constraints and triggers, so that no program can get around it. Every
-- refusal carries the name of its reason as the error's constraint, and the values of its sentence as the detail, one a
-- line; ledger.people.Refusal puts it into words.

create function refuse(why text, variadic said text[]) returns void language plpgsql as $$
begin
    raise exception using message = 'refused: ' || why, errcode = 'QU001', constraint = why,
                          detail = array_to_string(said, E'\n');
end $$;

-- For what may only be added to.
create function refuse_change() returns trigger language plpgsql as $$
begin
    perform refuse('append-only', tg_table_name);
    return null;
end $$;

---------------------------------------------------------------------------------------------------------------- the log

create table log_entry (
    number   bigint primary key,
    at       timestamptz not null,
    actor    text not null,
    action   text not null,
    subject  text not null,
    detail   text not null,
    previous bytea not null,
    hash     bytea not null unique
);

create function log_hash(e log_entry) returns bytea immutable language sql return sha256(convert_to(
    json_build_array(encode(e.previous, 'hex'), e.number,
                     to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
                     e.actor, e.action, e.subject, e.detail)::text, 'UTF8'));

-- Writers stand in line until they commit, so that each sees the entry before its own.
create function chain_log_entry() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(x'517569746C6F6721'::bit(64)::bigint);
    select coalesce(max(number), 0) + 1 into new.number from log_entry;
    new.at := clock_timestamp();
    new.previous := coalesce((select hash from log_entry where number = new.number - 1), '\x'::bytea);
    new.hash := log_hash(new);
    return new;
end $$;

create trigger chain before insert on log_entry for each row execute function chain_log_entry();
create trigger append_only before update or delete or truncate on log_entry execute function refuse_change();

create function log_action(actor text, action text, subject text, detail text) returns void language sql as $$
    insert into log_entry (actor, action, subject, detail) values (actor, action, subject, detail);
$$;

-- The first entry that does not follow from the one before; null if the chain is whole.
create function log_break() returns bigint language sql stable as $$
    select min(e.number) from (
        select l, l.number, lag(l.hash) over (order by l.number) as before, row_number() over (order by l.number) as place
        from log_entry l
    ) e
    where e.number <> e.place or (e.l).previous <> coalesce(e.before, '\x'::bytea) or (e.l).hash <> log_hash(e.l)
$$;

------------------------------------------------------------------------------------------------------------------ people

create table person (
    name       text primary key check (name ~ '^[0-9A-Za-z\u4e00-\u9fff][0-9A-Za-z\u4e00-\u9fff._@-]{0,63}$'),
    active     boolean not null default true,
    changed_by text not null
);

create table person_role (
    name       text not null references person,
    role       text not null check (role in ('FINANCE', 'FINANCE_LEAD', 'COMPLIANCE', 'OPERATOR', 'AUDITOR', 'ADMIN')),
    held       boolean not null default true,
    changed_by text not null,
    primary key (name, role)
);

insert into person (name, changed_by) values ('quittance', 'quittance');    -- the night itself
create trigger append_only before delete or truncate on person execute function refuse_change();
create trigger append_only before delete or truncate on person_role execute function refuse_change();

create function has_role(who text, variadic roles text[]) returns boolean stable language sql return exists (
    select from person p join person_role r using (name) where p.name = who and p.active and r.held and r.role = any (roles));

create function require_role(who text, variadic roles text[]) returns void stable language plpgsql as $$
begin
    if not exists (select from person where name = who) then
        perform refuse('unknown-person', who);
    elsif not exists (select from person where name = who and active) then
        perform refuse('disabled-person', who);
    elsif not has_role(who, variadic roles) then
        perform refuse('wrong-role', who, array_to_string(roles, ', '));
    end if;
end $$;

-- An ADMIN changes people; the very first one is made by whoever installs the program.
create function check_person() returns trigger language plpgsql as $$
begin
    if new.name = 'quittance' then
        perform refuse('night-is-no-person', new.name);
    elsif tg_op = 'UPDATE' and new.name <> old.name then
        perform refuse('append-only', tg_table_name);
    elsif new.changed_by <> 'quittance' or exists (select from person_role where role = 'ADMIN') then
        perform require_role(new.changed_by, 'ADMIN');
    end if;
    return new;
end $$;

create function log_person() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'person_role' then
        if tg_op = 'INSERT' or to_jsonb(new) ->> 'held' <> to_jsonb(old) ->> 'held' then
            perform log_action(new.changed_by, case when (to_jsonb(new) ->> 'held')::boolean then 'role given'
                               else 'role taken' end, new.name, to_jsonb(new) ->> 'role');
        end if;
    elsif tg_op = 'INSERT' then
        perform log_action(new.changed_by, 'person added', new.name, '');
    elsif to_jsonb(new) ->> 'active' <> to_jsonb(old) ->> 'active' then
        perform log_action(new.changed_by, case when (to_jsonb(new) ->> 'active')::boolean then 'person enabled'
                           else 'person disabled' end, new.name, '');
    end if;
    return null;
end $$;

create trigger check_person before insert or update on person for each row execute function check_person();
create trigger check_person before insert or update on person_role for each row execute function check_person();
create trigger log_person after insert or update on person for each row execute function log_person();
create trigger log_person after insert or update on person_role for each row execute function log_person();

-- Somebody has to be able to let people in again.
create function keep_an_admin() returns trigger language plpgsql as $$
begin
    if exists (select from person_role where role = 'ADMIN') and not exists (
        select from person_role r join person p using (name) where r.role = 'ADMIN' and r.held and p.active) then
        perform refuse('last-admin', new.name);
    end if;
    return null;
end $$;
create trigger keep_an_admin after update on person for each row execute function keep_an_admin();
create trigger keep_an_admin after update on person_role for each row execute function keep_an_admin();

------------------------------------------------------------------------------------------------------------------- cases

alter table line_case
    add state     text not null default 'OPEN' check (state in ('OPEN', 'WORKING', 'WAITING', 'CLOSED')),
    add assignee  text references person,
    add outcome   text check (outcome in ('RETURNED', 'WITHDRAWN', 'REJECTED', 'OTHERWISE')),
    add reason    text not null default '',
    add closed_at timestamptz,
    add closed_on date,                                 -- business date of the night that closed it by facts
    add moved_by  text not null default 'quittance' references person,
    add constraint closed_with_outcome check ((state = 'CLOSED') = (outcome is not null and closed_at is not null)),
    add constraint working_is_assigned check (state <> 'WORKING' or assignee is not null);
create index finding_scope on finding (scope);         -- all that was ever found on a line
create index line_case_state on line_case (state) where state <> 'CLOSED';

create table case_note (
    note        bigint generated always as identity primary key,
    case_number text not null references line_case (case_number),
    at          timestamptz not null default clock_timestamp(),
    author      text not null references person,
    said        text not null check (said <> '')
);
create index case_note_case on case_note (case_number);
create trigger append_only before update or delete or truncate on case_note execute function refuse_change();

create table case_filing (                              -- a dispute carried to a complaint channel
    filing      bigint generated always as identity primary key,
    case_number text not null references line_case (case_number),
    channel     text not null check (channel ~ '^[0-9A-Z_]+$'),
    filed_on    date not null,
    reference   text not null default '',               -- the channel's own number
    state       text not null default 'FILED' check (state in ('FILED', 'ACCEPTED', 'ANSWERED', 'REFUSED', 'WITHDRAWN')),
    filed_by    text not null references person,
    moved_by    text not null references person,
    moved_at    timestamptz not null default clock_timestamp()
);
create index case_filing_case on case_filing (case_number);
create trigger append_only before delete or truncate on case_filing execute function refuse_change();

-- What a night has not proven yet may be taken back with it, so nobody works on that.
create function require_open_night(which int, subject text) returns void stable language plpgsql as $$
begin
    if not exists (select from night n where n.night = which and n.state = 'BALANCED') then
        perform refuse('night-not-balanced', subject);
    end if;
end $$;

create function check_case() returns trigger language plpgsql as $$
declare
    move text := old.state || ' ' || new.state;
begin
    if (old.night, old.account, old.operator, old.service_code, old.case_number)
       is distinct from (new.night, new.account, new.operator, new.service_code, new.case_number) then
        perform refuse('case-is-a-line', old.case_number);
    elsif new.moved_by = 'quittance' then
        if new.assignee is distinct from old.assignee and new.state <> 'OPEN'
           or old.state = 'CLOSED' and new.state not in ('CLOSED', 'OPEN')
           or new.state = 'CLOSED' and new.outcome not in ('RETURNED', 'WITHDRAWN') then
            perform refuse('case-move', old.case_number, old.state, new.state);
        end if;
    else
        perform require_role(new.moved_by, 'COMPLIANCE');
        perform require_open_night(old.night, old.case_number);
        if old.state = 'CLOSED' then
            perform refuse('case-closed', old.case_number);
        elsif new.state = 'CLOSED' and (new.outcome = 'RETURNED' or new.reason = '') then
            perform refuse(case when new.reason = '' then 'no-reason' else 'returned-by-facts' end, old.case_number);
        elsif new.state not in ('WORKING', 'WAITING', 'CLOSED') or new.state = 'WAITING' and old.state <> 'WAITING'
              and not exists (select from case_filing f where f.case_number = old.case_number) then
            perform refuse('case-move', old.case_number, old.state, new.state);
        end if;
        if new.assignee is distinct from old.assignee then
            perform require_role(new.assignee, 'COMPLIANCE');
        end if;
        perform log_action(new.moved_by, 'case ' || lower(new.state), old.case_number, concat_ws(E'\n',
            case when new.assignee is distinct from old.assignee then 'assignee=' || new.assignee end,
            case when new.state = 'CLOSED' then new.outcome || ': ' || new.reason end));
    end if;
    return new;
end $$;
create trigger check_case before update on line_case for each row execute function check_case();

create function check_case_record() returns trigger language plpgsql as $$
declare
    line line_case;
    who text;
begin
    select * into line from line_case where case_number = new.case_number;
    who := case when tg_table_name = 'case_note' then to_jsonb(new) ->> 'author' else to_jsonb(new) ->> 'moved_by' end;
    if tg_table_name = 'case_note' then
        perform require_role(who, 'COMPLIANCE', 'FINANCE', 'FINANCE_LEAD');
    else
        perform require_role(who, 'COMPLIANCE');
    end if;
    perform require_open_night(line.night, new.case_number);
    if tg_op = 'INSERT' and tg_table_name = 'case_filing' and line.state = 'CLOSED' then
        perform refuse('case-closed', new.case_number);
    elsif tg_op = 'UPDATE' and (to_jsonb(old) - '{state,reference,moved_by,moved_at}'::text[])
                            is distinct from (to_jsonb(new) - '{state,reference,moved_by,moved_at}'::text[]) then
        perform refuse('append-only', tg_table_name);
    end if;
    perform log_action(who, case when tg_table_name = 'case_note' then 'case note' else 'case filing' end, new.case_number,
        case when tg_table_name = 'case_note' then to_jsonb(new) ->> 'said'
             else concat_ws(' ', to_jsonb(new) ->> 'channel', to_jsonb(new) ->> 'filed_on', to_jsonb(new) ->> 'state',
                            to_jsonb(new) ->> 'reference') end);
    return new;
end $$;
create trigger check_case_note before insert on case_note for each row execute function check_case_record();
create trigger check_case_filing before insert or update on case_filing for each row execute function check_case_record();

----------------------------------------------------------------------------------------------------------------- batches

create table night_returned (                           -- findings a night takes back because their money has gone back
    night int not null, finding_id text not null,
    primary key (night, finding_id)
);

create table night_pending (                            -- of what a finding claims: released, and not back
    night int not null, finding_id text not null, amount int8 not null,
    primary key (night, finding_id)
);

create table night_fate (                               -- what a night found of released instructions
    night int not null, number text not null, fate text not null,
    outstanding int8 not null,                          -- of its amount
    back        int8 not null,                          -- of its amount
    answer_no text not null, answered_at timestamp, answer_amount int8 not null, answer_source text not null
);
create index night_fate_night on night_fate (night, number);

create table night_closing (                            -- cases that a night closes when it is balanced
    night int not null, case_number text not null, outcome text not null,
    primary key (night, case_number)
);

create table batch (
    number      text primary key check (number ~ '^[0-9A-Za-z][0-9A-Za-z_-]*$'),
    night       int not null references night,          -- whose findings its rows are of
    kind        text not null check (kind in ('REFUND', 'CREDIT', 'COMPLAINT')),
    route       text not null check (route in ('WECHAT', 'ALIPAY', 'MANUAL', 'CREDIT', 'COMPLAINT')),
    operator    text not null,                          -- of credits and complaints
    four_eyes   boolean not null,                       -- false: the night releases what it proposes
    state       text not null default 'PROPOSED'
                check (state in ('PROPOSED', 'APPROVED', 'RELEASED', 'REJECTED', 'EMPTIED')),
    proposed_by text not null references person,
    proposed_at timestamptz not null default clock_timestamp(),
    approved_by text references person,
    approved_at timestamptz,
    released_by text references person,
    released_at timestamptz,
    released_on date,                                   -- the day from which the money is waited for
    reason      text not null default '',               -- of a rejection
    acted_by    text not null references person,        -- who made the last change
    constraint route_of_kind check ((kind = 'REFUND') = (route in ('WECHAT', 'ALIPAY', 'MANUAL'))
                                    and (kind = 'REFUND') = (operator = '')),
    constraint approved_by_somebody check ((approved_by is null) = (approved_at is null)
                                           and (state <> 'APPROVED' or approved_by is not null)),
    constraint released_by_somebody check ((state = 'RELEASED') = (released_by is not null)
                                           and (state = 'RELEASED') = (released_on is not null)),
    constraint approver_is_not_proposer check (approved_by <> proposed_by)
);
create index batch_live on batch (night) where state in ('PROPOSED', 'APPROVED');

create table batch_row (                                -- of a batch there is: see check_new_rows
    batch      text not null,
    number     text not null,                           -- of the instruction; C-… a complaint, V-… a bill to void
    night      int not null,
    finding_id text not null,
    scope      uuid not null,
    account    uuid, operator text not null, service_code text not null,
    channel    text not null,                           -- WECHAT, ALIPAY or BALANCE
    money_id   text not null,                           -- transaction id, or operator/charge_id of the balance
    paid       int8 not null,
    amount     int8 not null,
    state      text not null default 'LIVE' check (state in ('LIVE', 'TAKEN_OUT', 'STRUCK')),
    reason     text not null default '',
    changed_by text,
    changed_at timestamptz,
    primary key (batch, number),
    constraint gone_with_reason check (state = 'LIVE' or (reason <> '' and changed_by is not null))
);
create unique index instruction_stands_once on batch_row (number) where state = 'LIVE';
create index batch_row_finding on batch_row (finding_id);

-- What is proposed or released to go back of each payment and balance charge. One row each, so that whoever would add to
-- it at the same time has to wait.
create table instructed_money (
    channel    text collate "C" not null,
    money_id   text collate "C" not null,
    paid       int8 not null,
    instructed int8 not null,
    primary key (channel, money_id),
    constraint no_more_than_was_taken check (instructed between 0 and paid)
);

create function refuse_by_hand() returns trigger language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        perform refuse('kept-by-the-ledger', tg_table_name);
    end if;
    return null;
end $$;
create trigger by_hand before insert or update or delete or truncate on instructed_money execute function refuse_by_hand();

create table released_instruction (
    number      text primary key,
    batch       text not null references batch,
    place       int not null,                           -- line in the batch's instructions.csv
    finding_id  text not null,
    scope       uuid not null,
    account     uuid, operator text not null, service_code text not null,
    channel     text not null,
    money_id    text not null,
    paid        int8 not null,
    amount      int8 not null,
    released_on date not null,
    outstanding int8 not null,                          -- of its amount
    fate        text not null default 'OUTSTANDING'
                check (fate in ('OUTSTANDING', 'CONFIRMED', 'REFUSED', 'OVERDUE', 'TO_RECOVER')),
    fate_night  int                                     -- that said so
);
create index released_instruction_scope on released_instruction (scope);
create index released_instruction_open on released_instruction (fate) where fate <> 'CONFIRMED';
create index released_instruction_money on released_instruction (channel, money_id);
create trigger by_hand before insert or delete or truncate on released_instruction execute function refuse_by_hand();

create function check_fate() returns trigger language plpgsql as $$
begin
    if exists (select from changed_from o full join changed_to n using (number)
               where (to_jsonb(o) - '{fate,fate_night,outstanding}'::text[]) is distinct from (to_jsonb(n) - '{fate,fate_night,outstanding}'::text[]))
    then
        perform refuse('released', 'instruction');
    end if;
    return null;
end $$;
create trigger check_fate after update on released_instruction
    referencing old table as changed_from new table as changed_to for each statement execute function check_fate();

-- Between a release and a night that reads what was released: see ledger.batch.Releases.
create function release_lock() returns bigint immutable language sql return x'51756974526C7365'::bit(64)::bigint;

create function check_batch() returns trigger language plpgsql as $$
declare
    move text := old.state || ' ' || new.state;
begin
    if old.state in ('RELEASED', 'REJECTED', 'EMPTIED') then
        perform refuse('batch-' || lower(old.state), old.number);
    elsif (old.number, old.night, old.kind, old.route, old.operator, old.four_eyes, old.proposed_by, old.proposed_at)
          is distinct from
          (new.number, new.night, new.kind, new.route, new.operator, new.four_eyes, new.proposed_by, new.proposed_at) then
        perform refuse('batch-is-fixed', old.number);
    end if;
    perform require_open_night(old.night, old.number);
    if move = 'PROPOSED APPROVED' then
        perform check_approval(new);
    elsif move in ('APPROVED RELEASED', 'PROPOSED RELEASED') then
        perform check_release(old, new);
    elsif move in ('PROPOSED REJECTED', 'APPROVED REJECTED') then
        perform require_role(new.acted_by, 'FINANCE_LEAD');
        if new.reason = '' then
            perform refuse('no-reason', new.number);
        end if;
    elsif move = 'APPROVED PROPOSED' then
        if new.approved_by is not null then
            perform refuse('batch-is-fixed', old.number);
        end if;
    elsif move in ('PROPOSED EMPTIED', 'APPROVED EMPTIED') then
        if exists (select from batch_row where batch = new.number and state = 'LIVE') then
            perform refuse('batch-not-empty', new.number);
        end if;
    else
        perform refuse('batch-move', new.number, old.state, new.state);
    end if;
    if new.state <> 'APPROVED' and new.state <> 'PROPOSED' and new.approved_by is distinct from old.approved_by then
        perform refuse('batch-is-fixed', old.number);
    end if;
    return new;
end $$;

create function check_approval(b batch) returns void language plpgsql as $$
begin
    if b.kind = 'COMPLAINT' then
        perform require_role(b.approved_by, 'FINANCE_LEAD', 'COMPLIANCE');
    else
        perform require_role(b.approved_by, 'FINANCE_LEAD');
    end if;
    if b.approved_by is distinct from b.acted_by then
        perform refuse('batch-is-fixed', b.number);
    elsif b.approved_by = b.proposed_by
          or exists (select from batch_row where batch = b.number and changed_by = b.approved_by) then
        perform refuse('same-person', b.number, b.approved_by);
    elsif not exists (select from batch_row where batch = b.number and state = 'LIVE') then
        perform refuse('batch-emptied', b.number);
    end if;
end $$;

create function check_release(before batch, b batch) returns void language plpgsql as $$
declare
    unfinished text;
begin
    if before.state = 'PROPOSED' then
        if b.four_eyes then
            perform refuse('not-approved', b.number);
        elsif b.released_by <> 'quittance' or b.proposed_by <> 'quittance' then
            perform refuse('wrong-role', b.released_by, 'quittance');
        end if;
    else
        perform require_role(b.released_by, 'FINANCE', 'FINANCE_LEAD', case b.kind when 'COMPLAINT' then 'COMPLIANCE' end);
    end if;
    if b.released_by <> b.acted_by then
        perform refuse('batch-is-fixed', b.number);
    elsif b.released_on < (select business_date from night n where n.night = b.night) then
        perform refuse('released-before-night', b.number, b.released_on::text);
    elsif not pg_try_advisory_xact_lock(release_lock()) then
        perform refuse('night-running', b.number);
    end if;
    select business_date::text into unfinished from night n join night_step s using (night)
    where n.state in ('RUNNING', 'UNBALANCED') and s.step = 'judge' limit 1;
    if found then
        perform refuse('night-unfinished', b.number, unfinished);
    end if;
end $$;
create trigger check_batch before update on batch for each row execute function check_batch();

create function check_new_batch() returns trigger language plpgsql as $$
begin
    if new.state <> 'PROPOSED' or new.approved_by is not null or new.acted_by <> new.proposed_by then
        perform refuse('batch-move', new.number, '-', new.state);
    elsif new.proposed_by <> 'quittance' then
        perform require_role(new.proposed_by, 'FINANCE');
        perform require_open_night(new.night, new.number);
        if not new.four_eyes then
            perform refuse('not-approved', new.number);
        end if;
    end if;
    return new;
end $$;
create trigger check_new_batch before insert on batch for each row execute function check_new_batch();
create trigger append_only before delete or truncate on batch execute function refuse_change();

-- What follows from a change: the log, what is waited for, which cases wait, when their lines are judged again.
create function follow_batch() returns trigger language plpgsql as $$
declare
    sums text;
begin
    if new.state = 'REJECTED' then
        update batch_row set state = 'TAKEN_OUT', reason = new.reason, changed_by = new.acted_by, changed_at = clock_timestamp()
        where batch = new.number and state = 'LIVE';
    elsif new.state = 'RELEASED' and new.kind <> 'COMPLAINT' then
        insert into released_instruction (number, batch, place, finding_id, scope, account, operator, service_code,
                                          channel, money_id, paid, amount, outstanding, released_on)
        select number, batch, 1 + row_number() over (order by number collate "C"), finding_id, scope, account, operator, service_code,
               channel, money_id, paid, amount, amount, new.released_on
        from batch_row where batch = new.number and state = 'LIVE' and amount > 0 and number not like 'V-%';
        insert into review (scope, due)
        select distinct scope, new.released_on from batch_row where batch = new.number and state = 'LIVE'
        on conflict (scope) do update set due = least(review.due, excluded.due);
    end if;
    if new.state = 'RELEASED' then
        update line_case c set state = 'WAITING', moved_by = 'quittance'
        from (select distinct account, operator, service_code from batch_row where batch = new.number and state = 'LIVE') r
        where c.account = r.account and c.operator = r.operator and c.service_code = r.service_code
        and c.state in ('OPEN', 'WORKING');
    end if;
    if new.state in ('APPROVED', 'RELEASED') then
        select 'rows=' || count(*) || ' fen=' || coalesce(sum(amount), 0) into sums
        from batch_row where batch = new.number and state = 'LIVE';
    end if;
    perform log_action(new.acted_by,
        'batch ' || case when old.state = 'APPROVED' and new.state = 'PROPOSED' then 'approval void' else lower(new.state) end,
        new.number, coalesce(sums, new.reason));
    return null;
end $$;
create trigger follow_batch after update on batch for each row execute function follow_batch();

-- Rows are added and changed in sets, so they are checked in sets: a night proposes some ten thousand at once.
create function check_new_rows() returns trigger language plpgsql as $$
declare
    bad record;
begin
    perform from batch b where b.number in (select batch from added) order by b.number for no key update;
    select a.batch into bad from added a join batch b on b.number = a.batch
    where b.state <> 'PROPOSED' or b.night <> a.night or a.state <> 'LIVE' limit 1;
    if found then
        perform refuse('batch-is-fixed', bad.batch);
    end if;
    -- Only what was judged may be instructed, to the fen.
    select a.number into bad from added a join batch b on b.number = a.batch
    left join instruction i on i.night = a.night and i.number = a.number and i.finding_id = a.finding_id
     and i.amount = a.amount and i.paid = a.paid and i.route = b.route
    join finding f on f.night = a.night and f.finding_id = a.finding_id
    where not case when b.kind = 'COMPLAINT' then a.number like 'C-%' and f.route in ('CREDIT', 'VOID')
                   when a.number like 'V-%' then f.route = 'VOID' and a.amount = 0
                   else a.amount > 0 and i.number is not null and (a.channel, a.money_id) =
                        (case when b.kind = 'CREDIT' then 'BALANCE' else i.channel end,
                         case when b.kind = 'CREDIT' then f.operator || '/' || f.charge_id else i.transaction_id end) end
    limit 1;
    if found or (select count(*) from added) <> (select count(*) from added a join batch b on b.number = a.batch
                                                 join finding f on f.night = a.night and f.finding_id = a.finding_id) then
        perform refuse('not-judged', coalesce(bad.number, ''));
    end if;
    insert into instructed_money
    select a.channel, a.money_id, min(a.paid), sum(a.amount) from added a join batch b on b.number = a.batch
    where b.kind <> 'COMPLAINT' and a.amount > 0 group by a.channel, a.money_id order by 1, 2
    on conflict (channel, money_id) do update set instructed = instructed_money.instructed + excluded.instructed;
    return null;
end $$;
create trigger check_new_rows after insert on batch_row
    referencing new table as added for each statement execute function check_new_rows();

create function check_rows() returns trigger language plpgsql as $$
declare
    bad record;
begin
    perform from batch b where b.number in (select batch from changed_to) order by b.number for no key update;
    select coalesce(n.batch, o.batch) as batch, b.state into bad
    from changed_from o full join changed_to n using (batch, number) left join batch b on b.number = o.batch
    where (to_jsonb(o) - '{state,reason,changed_by,changed_at}'::text[])
          is distinct from (to_jsonb(n) - '{state,reason,changed_by,changed_at}'::text[])
    or o.state <> 'LIVE' or n.state = 'LIVE' or not case
        when n.state = 'STRUCK' then n.changed_by = 'quittance' and b.state in ('PROPOSED', 'APPROVED')
        else b.state = 'PROPOSED' or b.state = 'REJECTED' and n.changed_by = b.acted_by end
    limit 1;
    if found then
        perform refuse(case when bad.state in ('RELEASED', 'REJECTED', 'EMPTIED', 'APPROVED') then 'batch-' || lower(bad.state)
                            else 'batch-is-fixed' end, bad.batch);
    end if;
    for bad in select changed_by, batch, reason, count(*) as rows, sum(amount) as fen, min(number) as number
               from changed_to where state = 'TAKEN_OUT' group by 1, 2, 3 order by 1, 2, 3 loop
        perform require_role(bad.changed_by, 'FINANCE', 'FINANCE_LEAD', 'COMPLIANCE');
        perform log_action(bad.changed_by, 'rows taken out', bad.batch,
                           'rows=' || bad.rows || ' fen=' || bad.fen || ' first=' || bad.number || E'\n' || bad.reason);
    end loop;
    update instructed_money m set instructed = m.instructed - g.amount
    from (select n.channel, n.money_id, sum(n.amount) as amount from changed_to n join batch b on b.number = n.batch
          where b.kind <> 'COMPLAINT' and n.amount > 0 group by 1, 2) g
    where m.channel = g.channel and m.money_id = g.money_id;
    return null;
end $$;
create trigger check_rows after update on batch_row
    referencing old table as changed_from new table as changed_to for each statement execute function check_rows();
create trigger append_only before delete or truncate on batch_row execute function refuse_change();
