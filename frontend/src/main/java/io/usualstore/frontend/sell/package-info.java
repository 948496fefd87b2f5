/**
 * Putting a sale together, charging it, parking it.
 *
 * <p>A sale is its address: {@link io.usualstore.frontend.sell.SaleState} is all that is known of
 * it, each step leads to the next address, and so two tabs are two sales and Back goes back. So
 * that it also waits while its seller goes elsewhere, the same text is kept in a cookie of its own,
 * by {@link io.usualstore.frontend.page.RunningSales}. Nothing is kept on a server: a draft there
 * would cost a write for each scan and a read for each menu, would have to be tidied up, and would
 * be shown to whoever else the account is signed in for. A cookie belongs to the device, is there
 * without JavaScript, outlives the session and a restart, and tells the menu number and sum for
 * nothing. Compressed, 500 lines are about 3 KB, which one cookie takes; what is longer says so on
 * its page, to be parked. Parking is for what another till goes on with.
 */
package io.usualstore.frontend.sell;
