-- What shows whether a key is the one that the accounts of this ledger are kept under: a known text sealed with it.
create table account_key_mark (
    one    boolean primary key default true check (one),
    sealed bytea not null
);
create trigger append_only before update or delete or truncate on account_key_mark execute function refuse_change();
