package io.usualstore.frontend.staff;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("staff")
public interface StaffMessages {

  @Message("Sign in")
  String signIn();

  @Message("Staff of {shop}")
  String staffOf(String shop);

  @Message("Username")
  String username();

  @Message("Password")
  String password();

  @Message("Your administrator can give you a new password.")
  String forgotten();

  @Message("Choose your password")
  String choosePassword();

  @Message("Change your password")
  String changePassword();

  @Message(
      "Somebody else made the one that you signed in with. Choose one that only you know, then go"
          + " on.")
  String whyChoose();

  @Message("Current password")
  String currentPassword();

  @Message("New password")
  String newPassword();

  @Message("At least 12 characters. A few words in a row are easy to remember and hard to guess.")
  String passwordHelp();

  @Message("New password again")
  String repeated();

  @Message("The two new passwords differ: type the same one twice")
  String repeatDiffers();

  @Message("Your password is changed. You're signed out everywhere else.")
  String passwordChanged();
}
