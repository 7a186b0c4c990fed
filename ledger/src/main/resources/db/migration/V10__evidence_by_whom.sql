-- Evidence is attached by a person who may file disputes, and the log says by whom and what. Rows that were attached
-- before are those of whoever brought their file.

alter table evidence_row add column added_by text;
alter table evidence_row disable trigger kept;
update evidence_row r set added_by = f.added_by from evidence_file f where f.evidence = r.evidence;
alter table evidence_row enable trigger kept;
alter table evidence_row alter column added_by set not null;

create function check_evidence_file() returns trigger language plpgsql as $$
declare
    opened int;
begin
    select night into opened from line_case where case_number = new.case_number;
    perform require_role(new.added_by, 'COMPLIANCE');
    perform require_open_night(opened, new.case_number);
    return new;
end $$;
create trigger check_evidence_file before insert on evidence_file for each row execute function check_evidence_file();

-- An entry a file and action, however many rows were attached.
create function check_evidence_rows() returns trigger language plpgsql as $$
declare
    brought record;
begin
    for brought in
        select f.case_number, f.sha256, a.added_by, count(*) as rows from added a join evidence_file f using (evidence)
        group by 1, 2, 3 order by 1, 2, 3
    loop
        perform require_role(brought.added_by, 'COMPLIANCE');
        perform log_action(brought.added_by, 'evidence attached', brought.case_number,
                           brought.sha256 || ' rows=' || brought.rows);
    end loop;
    return null;
end $$;
create trigger check_evidence_rows after insert on evidence_row
    referencing new table as added for each statement execute function check_evidence_rows();

-- A term of five months or a year that ends soon is found by the day the money was taken.
create index finding_taken_on on finding ((taken_at::date));
