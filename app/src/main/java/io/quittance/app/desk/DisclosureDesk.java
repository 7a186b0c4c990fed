package io.quittance.app.desk;

import io.quittance.ledger.log.Disclosure;

/** Decides who may have accounts written in full. */
public interface DisclosureDesk {

    /**
     * Leave for somebody, who has to be of COMPLIANCE and to give a reason. Where nobody is registered yet, whoever can run
     * the program has it; the log then names the user of the operating system.
     *
     * @param by empty for nobody in particular
     * @param reason empty for none
     */
    Disclosure leave(String by, String reason);
}
