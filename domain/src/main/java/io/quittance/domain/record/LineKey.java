package io.quittance.domain.record;

/**
 * A line (订购关系): one subscription of one account. Ordered by account, operator, service code.
 *
 * @param operator code of the operator, empty where a payment is linked to no line
 * @param account normalised account, empty where unknown
 * @param serviceCode the operator's code of the service, empty for a whole account
 */
public record LineKey(String operator, String account, String serviceCode) implements Comparable<LineKey> {
    @Override
    public int compareTo(LineKey other) {
        int byAccount = account.compareTo(other.account);
        if (byAccount != 0) {
            return byAccount;
        }
        int byOperator = operator.compareTo(other.operator);
        return byOperator != 0 ? byOperator : serviceCode.compareTo(other.serviceCode);
    }
}
