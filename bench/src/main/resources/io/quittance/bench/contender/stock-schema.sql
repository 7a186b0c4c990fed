create table stock_charge (
    charge_id varchar(40), operator varchar(20), account varchar(40), service_code varchar(40), kind varchar(20),
    cycle varchar(6), charged_at timestamp, amount numeric(12, 2), pay_channel varchar(10), payment_ref varchar(40),
    primary key (charge_id, operator)
);
create table stock_payment (
    channel varchar(10), transaction_id varchar(40), order_no varchar(40), account varchar(40), paid_at timestamp,
    amount numeric(12, 2), status varchar(20),
    primary key (channel, transaction_id)
);
create table stock_cancellation (
    cancel_no varchar(40) primary key, operator varchar(20), account varchar(40), service_code varchar(40),
    requested_at timestamp, status varchar(20), effective_at timestamp
);
create index stock_cancellation_line on stock_cancellation (account, service_code, operator);
create table stock_finding (charge_id varchar(40), operator varchar(20), what varchar(40), primary key (charge_id, operator));
