-- What of a released instruction no finding asks for any more: a part of it, or all.
create or replace function check_fate() returns trigger language plpgsql as $$
declare
    moves text[] := '{fate,fate_night,outstanding,unsupported}';
begin
    if exists (select from changed_from o full join changed_to n using (number)
               where (to_jsonb(o) - moves) is distinct from (to_jsonb(n) - moves))
    then
        perform refuse('released', 'instruction');
    end if;
    return null;
end $$;

alter table released_instruction add column unsupported int8 not null default 0;
update released_instruction set unsupported = amount where fate = 'TO_RECOVER';

alter table night_fate add column unsupported int8 not null default 0;
update night_fate n set unsupported = r.amount from released_instruction r where n.fate = 'TO_RECOVER' and r.number = n.number;

-- Nothing reads which row was the answer: quittances tell it from the facts.
alter table night_fate drop column answer_no, drop column answered_at, drop column answer_amount, drop column answer_source;
