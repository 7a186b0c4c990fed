-- So that a night looks rows of earlier nights up in those nights only that may have them, however many there are.

-- The first half of an account's token, by which the keys of a night know it.
create function account_key(account uuid) returns int8 immutable strict parallel safe language sql
return ('x' || left(replace(account::text, '-', ''), 16))::bit(64)::int8;

-- References that occur in more nights than one: a charge's here and a payment's there.
create table reference_echo (
    night   int not null,
    hash    int8 not null,
    earlier int not null                                -- another night that may have it
);
create index reference_echo_hash on reference_echo (hash);
create index reference_echo_night on reference_echo (night);

-- What the charges of a night can be touched by: an end before one of these times.
create table night_reach (
    night     int primary key,
    latest    timestamp,                                -- charged, or the start of its period
    until     timestamp,                                -- the end of a period
    penalties boolean not null
);

-- Nights that may have rows with a reference, given one that has it.
create function nights_with_reference(reference int8, own int) returns setof int stable parallel safe language sql
as $$ select own union select unnest(array[night, earlier]) from reference_echo where hash = reference $$;

create function month_start(month int) returns timestamp immutable strict parallel safe language sql
return make_date(month / 100, month % 100, 1)::timestamp;

create function is_lineless(scope uuid) returns boolean immutable strict parallel safe language sql
return scope < '00000000-0000-0002-0000-000000000000'::uuid;

-- The payments a standing finding is about: a refund of one re-opens it.
alter table standing_finding add column payment_id text not null default '';
update standing_finding s set payment_id = f.payment_id from finding f
where f.night = s.night and f.finding_id = s.finding_id;
