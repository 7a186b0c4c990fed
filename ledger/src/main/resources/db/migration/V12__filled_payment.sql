-- Agreements that a standing payment does not name itself, but another row of the same payment does.
create table filled_payment (
    night         int not null,                         -- in which the other row came
    file          int not null, line int not null,      -- of the standing row
    channel       int2 not null, id_hash int8 not null,
    agreement_ref text not null, agreement_hash int8 not null, second_agreement_hash int8,
    primary key (file, line)
);
create index filled_payment_night on filled_payment (night);
create index filled_payment_agreement on filled_payment (agreement_hash);
