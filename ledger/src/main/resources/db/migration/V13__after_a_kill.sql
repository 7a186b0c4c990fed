-- What a run that goes on with a killed one need not do again.

alter table night add column sieve text;                -- name of the file in which the night's sieve is kept

create table file_figures (                             -- what the ledger has of each file, counted when it was matched
    night  int not null references night,
    file   int primary key,
    rows   int8 not null,
    amount int8 not null                                -- in fen
);
create index file_figures_night on file_figures (night);
