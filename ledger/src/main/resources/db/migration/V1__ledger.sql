-- The ledger. Fact tables carry exactly the columns of their record's standard layout, plus where the row was read
-- (night, file, line) and 64-bit hashes of what rows are joined on; text is always compared after a hash has matched.
-- What whole nights are scanned for stands first, as wide in every row, so that it is found without walking over texts.
-- They are partitioned by night: a night is loaded into partitions of its own without any index, and retention drops
-- whole partitions. Money is in fen, times are Asia/Shanghai wall clock, codes are ordinals of the domain's enums.
-- An account is stored as its token (see AccountTokens), never in the clear.

create table night (
    night           int generated always as identity primary key,
    business_date   date not null,
    supplement      int not null,                       -- 1 for the night itself, 2.. for what came later
    digest          text not null,                      -- of inputs, policies and formats
    policies_digest text not null,
    formats_digest  text not null,
    state           text not null check (state in ('RUNNING', 'UNBALANCED', 'BALANCED', 'ABANDONED')),
    balanced_at     timestamptz,
    held            boolean not null default false,     -- something was held, quarantined or missing
    summary         text
);
create unique index night_name on night (business_date, supplement) where state <> 'ABANDONED';

create table input_file (
    file        int generated always as identity primary key,
    night       int not null references night,
    path        text not null,                          -- in the inbox; archive.zip!member
    sha256      text not null,                          -- of the delivered bytes
    bytes       bigint not null,
    format      text not null default '',
    status      text not null check (status in ('PENDING', 'ACCEPTED', 'HELD', 'ALREADY_INGESTED', 'MISSING')),
    rows_read   bigint not null default 0,
    accepted    bigint not null default 0,
    repeats     bigint not null default 0,
    quarantined bigint not null default 0,
    trailer     bigint not null default 0,
    totals      text not null default '',               -- declared beside computed, one a line
    hold_code   text, hold_zh text, hold_en text
);
create index input_file_night on input_file (night);
create index input_file_sha on input_file (sha256) where status = 'ACCEPTED';

create table quarantine (
    night   int not null,
    file    int not null references input_file,
    line    int not null,
    codes   text not null,                              -- one a line, as are the sentences
    zh      text not null,
    en      text not null,
    raw     bytea not null                              -- sealed
);
create index quarantine_night on quarantine (night, file, line);

create table account_vault (                            -- accounts too long for their token to carry
    account uuid primary key,
    sealed  bytea not null
);

create table charge (
    night int not null, file int not null, line int not null, kind int2 not null, pay_channel int2 not null,
    id_hash int8 not null, line_hash int8 not null, amount int8 not null, charged_at timestamp not null,
    account uuid not null, ref_hash int8, period_hash int8, cycle int, period_start timestamp, period_end timestamp,
    charge_id text not null, operator text not null, service_code text not null, service_name text,
    payment_ref text, base_charge_id text, reverses text
) partition by list (night);

create table payment (
    night int not null, file int not null, line int not null, channel int2 not null, status int2 not null,
    id_hash int8 not null, order_hash int8 not null, amount int8 not null, paid_at timestamp not null,
    agreement_hash int8, second_agreement_hash int8, account uuid,
    transaction_id text not null, order_no text not null, agreement_ref text
) partition by list (night);

create table refund (
    night int not null, file int not null, line int not null,
    channel int2 not null, refund_no text not null, transaction_id text not null, order_no text,
    refunded_at timestamp not null, amount int8 not null, status int2 not null,
    id_hash int8 not null, txn_hash int8 not null
) partition by list (night);

create table cancellation (
    night int not null, file int not null, line int not null,
    cancel_no text not null, operator text not null, account uuid not null, service_code text not null,
    requested_at timestamp not null, channel int2, status int2 not null, effective_at timestamp,
    accepted_at timestamp, closed_at timestamp, receipt_no text, penalty_confirmed int2, remark text,
    id_hash int8 not null, line_hash int8 not null
) partition by list (night);

create table opening (
    night int not null, file int not null, line int not null,
    opening_id text not null, operator text not null, account uuid not null, service_code text not null,
    service_name text, category int2, opened_at timestamp not null, monthly_fee int8, anchor_day int,
    contract_months int, parent_service_code text, seller_mode int2, consent_ref text,
    id_hash int8 not null, line_hash int8 not null
) partition by list (night);

create table suspension (
    night int not null, file int not null, line int not null,
    operator text not null, account uuid not null, service_code text, suspended_from timestamp not null,
    suspended_to timestamp,
    id_hash int8 not null
) partition by list (night);

create table agreement (
    night int not null, file int not null, line int not null,
    channel int2 not null, agreement_no text not null, merchant_code text, plan_id text,
    operator text not null, account uuid not null, service_code text not null, state int2 not null,
    signed_at timestamp, terminated_at timestamp, next_deduct_at timestamp,
    id_hash int8 not null, no_hash int8 not null, code_hash int8
) partition by list (night);

create table fund (
    night int not null, file int not null, line int not null,
    channel int2 not null, funds_no text not null, business_no text not null, order_no text,
    booked_at timestamp not null, amount int8 not null, business_type text, voucher_no text,
    id_hash int8 not null, business_hash int8 not null
) partition by list (night);

-- Rows of which another row of the same identity is the standing one: their state was advanced, or only filled in.
create table superseded (
    night int not null,                                 -- in which it was superseded
    kind  int2 not null, file int not null, line int not null,
    primary key (file, line)
);
create index superseded_night on superseded (night);

-- Channel charges (C) and successful payments (P) without a counterpart, as each night left them.
create table open_item (
    night    int not null,
    side     char(1) not null check (side in ('C', 'P')),
    file     int not null, line int not null,
    channel  int2 not null, amount int8 not null, taken_at timestamp not null,
    status   text not null check (status in ('CARRIED', 'BROKEN')),  -- within carry-forward-days, or past them
    scope    uuid not null,                             -- account of a charge, lineless scope of a payment
    agreement_hash int8, second_agreement_hash int8,
    operator text not null, charge_id text not null
);
create index open_item_night on open_item (night);

-- The scope in which a payment that belongs to no line is judged: a uuid no account's token will be.
create function lineless_scope(channel int2, id_hash int8) returns uuid immutable strict parallel safe language sql
return (lpad(to_hex(channel::int), 16, '0') || lpad(to_hex(id_hash), 16, '0'))::uuid;

create function lineless_hash(scope uuid) returns int8 immutable strict parallel safe language sql
return ('x' || right(replace(scope::text, '-', ''), 16))::bit(64)::int8;

create table suspect (                                  -- what a night judges: accounts, or single payments
    night    int not null,
    scope    uuid not null,
    lineless boolean not null,
    primary key (night, scope)
);

create table finding (                                  -- what each night reports
    night int not null, finding_id text not null, scope uuid not null, status text not null,
    digest bytea not null, code text not null, severity text not null,
    operator text not null, account uuid, service_code text not null, channel text not null,
    charge_id text not null, payment_id text not null, agreement_no text not null, cancel_no text not null,
    period_start timestamp, period_end timestamp, taken_at timestamp, effective_end timestamp,
    amount int8 not null, refund_amount int8 not null, route text not null, also text not null, policy text not null,
    reason_zh text not null, reason_en text not null, source text not null,
    primary key (night, finding_id)
);

create table instruction (
    night int not null, finding_id text not null, number text not null, route text not null, channel text not null,
    transaction_id text not null, order_no text not null, paid int8 not null, amount int8 not null,
    manual_zh text not null, manual_en text not null,
    primary key (night, number)
);

create table standing_finding (                         -- as of the last balanced night
    finding_id text primary key,
    scope      uuid not null,
    digest     bytea not null,
    night      int not null                             -- whose finding row says what stands
);
create index standing_finding_scope on standing_finding (scope);

create table review (                                   -- when the same facts may say something else
    scope uuid primary key,
    due   date not null
);
create index review_due on review (due);
create table night_review (night int not null, scope uuid not null, due date, primary key (night, scope));

create table line_case (
    night int not null,                                 -- that opened it
    account uuid not null, operator text not null, service_code text not null,
    case_number text not null unique,
    primary key (account, operator, service_code)
);

create table proof_line (
    night int not null, ordinal int not null, control text not null, unit text not null,
    lhs int8 not null, rhs int8 not null,
    primary key (night, ordinal)
);
