-- How far a night has come, in the same transaction as the work itself. Spring Batch's own books record a step's end and
-- a partition's context a moment later, so a kill between the two would do the work twice.

alter table input_file add column position text;        -- behind the last chunk that was read, in the reader's words

create table night_step (                               -- whose work is in the ledger
    night int not null references night,
    step  text not null,
    primary key (night, step)
);
