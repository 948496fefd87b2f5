package io.usualstore.frontend.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The frame around every page, and what any page may have to say. */
@MessageBundle("page")
public interface PageMessages {

  @Message("Skip to the page")
  String skip();

  @Message("Menu")
  String menu();

  @Message("Home")
  String home();

  @Message("Sell")
  String sell();

  @Message("Orders")
  String orders();

  @Message("Products")
  String products();

  @Message("Stock")
  String stock();

  @Message("Customers")
  String customers();

  @Message("More")
  String more();

  @Message("Search orders, products, customers")
  String search();

  @Message("{count} waiting")
  String waiting(int count);

  @Message("{pieces} · {amount}")
  String running(int pieces, String amount);

  @Message("Goes on: {#if pieces == 1}1 piece{#else}{pieces} pieces{/if}, {amount}")
  String runningInFull(int pieces, String amount);

  @Message("Undo")
  String undo();

  @Message(
      "Look: {#if look == 'auto'}as the system{#else}{look}{/if}. Change to {#if next == 'auto'}as"
          + " the system{#else}{next}{/if}")
  String look(String look, String next);

  @Message("Change password")
  String changePassword();

  @Message("Sign out")
  String signOut();

  @Message("{#if level == 'admin'}Admin{#else if level == 'developer'}Staff{#else}Viewer{/if}")
  String accessLevel(String level);

  @Message("Keys")
  String keys();

  @Message("Close")
  String close();

  @Message("Search")
  String keySearch();

  @Message("New sale")
  String keySell();

  @Message("Charge")
  String keyCharge();

  @Message("Back")
  String keyBack();

  @Message("These keys")
  String keyHelp();

  @Message("Scan")
  String keyScan();

  @Message("A barcode goes to the sale, wherever the focus is")
  String keyScanHelp();

  @Message("Mark another product; Enter adds the marked one")
  String keyMark();

  @Message("Before a code or a name: how many of it")
  String keyTimes();

  @Message("Your scanner")
  String scanner();

  @Message("Seen: take this message away")
  String seen();

  @Message("wasn't added: the shop's server didn't answer. Scan it again.")
  String scanLost();

  @Message("was scanned, but this page takes no scans. Scan it again in a sale.")
  String scanNowhere();

  @Message("Save")
  String save();

  @Message("Cancel")
  String cancel();

  @Message("Filter")
  String filter();

  @Message("Filters")
  String filters();

  @Message("Older")
  String older();

  @Message("Newer")
  String newer();

  @Message("Next")
  String next();

  @Message("Previous")
  String previous();

  @Message("Pages")
  String pages();

  @Message("Both versions")
  String bothVersions();

  @Message("Field")
  String field();

  @Message("Saved meanwhile")
  String savedMeanwhile();

  @Message("Typed by you")
  String typedByYou();

  @Message("Sorted by")
  String sortedBy();

  @Message(
      "{#if code == 'name'}Name, A to Z{#else if code == '-name'}Name, Z to A{#else if code =="
          + " 'price'}Cheapest first{#else if code == '-price'}Dearest first{#else if code =="
          + " 'stock'}Least in stock first{#else if code == '-stock'}Most in stock first{#else if"
          + " code == 'total'}Smallest total first{#else if code == '-total'}Largest total"
          + " first{#else if code == 'oldest'}Oldest first{#else}Newest first{/if}")
  String sort(String code);

  @Message("optional")
  String optional();

  @Message("Check these fields, then save again")
  String checkFields();

  @Message("Username or password is wrong. Check both, and whether Caps Lock is on.")
  String signInRefused();

  @Message("Too many wrong tries. Wait {seconds} seconds, then try again.")
  String accountLocked(String seconds);

  @Message("Many are signing in at this moment. Wait a little, then try again.")
  String signInsCrowded();

  @Message("What you typed is still here")
  String kept();

  @Message("You were signed out before it was saved. Nothing is sent yet: look at it once more.")
  String keptHelp();

  @Message("A file can't be kept: choose it again.")
  String keptFileHelp();

  @Message("Show the form")
  String showKept();

  @Message("Save it now")
  String sendKept();

  @Message("You were signed out before this was saved. Look at it once more, then save it.")
  String shownAgain();

  @Message(
      "Somebody else changed this while you had it open. What you typed is kept below: look at"
          + " their version in another tab, then save again over it.")
  String changedMeanwhile();

  @Message("{typed} may be {one} or {other}: write it so that it can only be one of them")
  String ambiguous(String typed, String one, String other);

  @Message(
      "This was already recorded, with other details. Look at the latest orders before you charge"
          + " again.")
  String alreadyRecorded();

  @Message("This is being recorded right now. Wait a moment, then look at the latest orders.")
  String inProgress();

  @Message("This page doesn't exist")
  String notFound();

  @Message("The link may be old, or what it showed is gone.")
  String notFoundHelp();

  @Message("That's not for your access level")
  String forbidden();

  @Message("You're signed in as {level}. Ask an admin of your shop if you need this.")
  String forbiddenHelp(String level);

  @Message("The shop's settings can't be used")
  String brokenShop();

  @Message(
      "The {fault} doesn't exist, so no amount and no time can be shown rightly. Tell who runs this"
          + " shop: a deployment with another one sets it right.")
  String brokenShopHelp(String fault);

  @Message("The shop's server doesn't answer")
  String away();

  @Message("Nothing is lost. This page tries again by itself every few seconds.")
  String awayHelp();

  @Message(
      "Nothing is lost: what you typed is kept on this page. Wait a moment, then try again. It is"
          + " safe: nothing is recorded twice.")
  String awayTypedHelp();

  @Message("Passwords aren't kept: go back and type yours once more.")
  String awayPasswordHelp();

  @Message("Try again")
  String tryAgain();

  @Message("The address asked for something that isn't here: this is the list from its start")
  String fromItsStart();

  @Message("Write at most {most} characters")
  String tooLong(int most);

  @Message("Leave out the character that can't be stored")
  String notStorable();

  @Message("That didn't work")
  String refused();

  @Message("Something went wrong here")
  String unexpected();

  @Message("It's written down for your administrator. Go back and try once more.")
  String unexpectedHelp();

  @Message("This form was open for too long")
  String formExpired();

  @Message(
      "For your safety a form counts only in the browser that opened it. Open the page again, then"
          + " repeat your last step.")
  String formExpiredHelp();

  @Message("What you sent took too long to get here")
  String tooSlow();

  @Message("Nothing was saved. Go back and send it again, or try a smaller picture or file.")
  String tooSlowHelp();

  @Message("That is more than this form takes")
  String tooLarge();

  @Message("Go back, shorten what is long, then save again.")
  String tooLargeHelp();

  @Message("Plain CSV")
  String plainExport();

  @Message("With commas between the cells and points in the numbers, as programs read it")
  String plainExportHelp();

  @Message("Open the page again")
  String openAgain();

  @Message("To Home")
  String toHome();

  @Message("Back")
  String back();
}
