// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

// What walls and error pages are called, in English, German, French and Spanish. Each takes text as
// it stands on a page.

/// "Just a moment...", "Attention Required! | Cloudflare": nothing but that.
[[nodiscard]] bool isBotWallTitle(const QString &title);

/// "Verify you are human", "unusual traffic", "are not a robot".
[[nodiscard]] bool speaksOfRobots(const QString &text);

/// A script or an element of a captcha or a bot wall.
[[nodiscard]] bool holdsCaptcha(const QString &html);

/// "Accept all", "Alle akzeptieren", as a button says it.
[[nodiscard]] bool isConsentButton(const QString &label);

/// How often a text speaks of cookies, consent, partners, personal data.
[[nodiscard]] int wordsOfConsent(const QString &text);

/// "404", "Page not found", as a title or a headline: nothing but that.
[[nodiscard]] bool isMissingTitle(const QString &title);

/// "502 Bad Gateway", "Service unavailable", in the same way.
[[nodiscard]] bool isFailingTitle(const QString &title);

/// "Log in", "Anmelden", in the same way.
[[nodiscard]] bool isLogInTitle(const QString &title);

/// "Subscribe to continue reading", "Weiterlesen mit …".
[[nodiscard]] bool isSubscriberGate(const QString &text);

/// "Please enable JavaScript".
[[nodiscard]] bool asksForScripts(const QString &text);

} // namespace stet
