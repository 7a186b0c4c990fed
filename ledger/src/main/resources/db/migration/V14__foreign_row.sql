-- Rows whose record counts on the account of another row, which they only fill: a cancellation that was corrected, an
-- agreement under a new number.
create table foreign_row (
    night   int not null,                               -- in which that was settled; of several the newest holds
    kind    int2 not null, file int not null, line int not null,
    id_hash int8 not null,
    home    uuid not null,                              -- account on which the record counts
    primary key (file, line, night)
);
create index foreign_row_night on foreign_row (night);
create index foreign_row_home on foreign_row (home);
