// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sources/reading/page_fixtures.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// What is no page, and what only speaks of such things.
class TestPageCheck : public QObject
{
    Q_OBJECT

private:
    static void row(const char *name, PageState state, const QString &html, const char *url = "")
    {
        QTest::newRow(name) << state << html << QString::fromLatin1(url);
    }

private Q_SLOTS:

    void whatIsNoPageIsTold_data()
    {
        QTest::addColumn<PageState>("state");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("url");
        using enum PageState;
        row("Cloudflare",
            Blocked,
            u"<title>Just a moment...</title><noscript><p>Enable JavaScript and cookies to "
            u"continue</p></noscript>"
            "<script>window._cf_chl_opt={}</script><script src=/cdn-cgi/challenge-platform/h/g/orchestrate></script>"_s);
        row("Cloudflare, older",
            Blocked,
            u"<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>"
            "<h2>You are unable to access ledger.example</h2><p>This website is using a security service to protect itself from online attacks.</p>"_s);
        row("Akamai",
            Blocked,
            u"<TITLE>Access Denied</TITLE><H1>Access Denied</H1>You don't have permission to access this on this server.<P>Reference #18.2f</P>"_s);
        row("PerimeterX",
            Blocked,
            u"<title>Access to this page has been denied.</title><p>We believe you are using automation tools.</p><div id=px-captcha></div>"_s);
        row("Imperva",
            Blocked,
            u"<title>Pardon Our Interruption</title><p>Something about your browser made us think you were a bot.</p>"_s);
        row("captcha without a name",
            Blocked,
            u"<title>ledger.example</title><p>Our systems have detected unusual traffic from your network.</p><div class=g-recaptcha></div>"_s);
        row("turnstile in German",
            Blocked,
            u"<title>Nur einen Moment…</title><p>Bestätigen Sie, dass Sie kein Roboter sind.</p><div class=cf-turnstile></div>"_s);
        row("consent",
            Blocked,
            u"<title>The Ledger</title><div class=dialog><h2>We value your privacy</h2><p>We and "
            u"our 842 partners store and access personal data, "
            "like cookies, on your device. You can withdraw your consent at any time in the "
            "privacy settings.</p>"
            "<button>Reject all</button><button>Accept all</button></div>"_s);
        row("consent in German",
            Blocked,
            u"<title>Datenschutz</title><main><p>Mit Ihrer Zustimmung verwenden wir und unsere 180 "
            u"Partner Cookies, um personenbezogene Daten "
            "zu verarbeiten. Ihre Einwilligung können Sie widerrufen.</p><a href=# role=button>Alle akzeptieren</a></main>"_s);
        row("consent in French",
            Blocked,
            u"<p>Avec votre consentement, nos partenaires et nous utilisons des cookies pour "
            u"traiter des données personnelles comme votre visite.</p>"
            "<input type=submit value=\"Tout accepter\">"_s);
        row("consent at an address of its own",
            Blocked,
            u"<title>Before you continue</title><p>Choose what may be stored.</p><form><button>Weiter</button></form>"_s,
            "https://consent.search.example/m?continue=x");
        row("log-in",
            Blocked,
            u"<title>Log in | The Ledger</title><h1>Log in</h1><form><input name=u><input type=password><button>Go</button></form>"_s);
        row("program",
            Blocked,
            u"<title>Ledger</title><div id=root></div><p>You need to enable JavaScript to run this app.</p>"_s);
        row("nothing but a program",
            Empty,
            u"<title>Ledger</title><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script src=a.js></script>"_s);
        row("empty", Empty, u""_s);
        row("empty page",
            Empty,
            u"<html><head><title>The Ledger</title></head><body> <p>&nbsp;</p></body></html>"_s);
        row("hidden words alone",
            Empty,
            u"<div style='display:none'>"_s + prose(u"x"_s, 100) + u"</div>"_s);
        row("soft 404",
            Missing,
            u"<title>Page not found | The Ledger</title><h1>Page not found</h1><p>Sorry, we could not find what you were looking for.</p>"_s);
        row("soft 404, number",
            Missing,
            u"<title>404</title><p>Try the search, or go back to the front page of our site.</p>"_s);
        row("soft 404, headline",
            Missing,
            u"<title>The Ledger</title><h1>404 – Page Not Found</h1><p>The page has moved or gone.</p><ul><li><a href=/a>News</a></ul>"_s);
        row("soft 404, sentence",
            Missing,
            u"<title>The Ledger</title><h1>The page you requested could not be found.</h1>"_s);
        row("soft 404 in German",
            Missing,
            u"<title>Seite nicht gefunden - Der Bote</title><p>Diese Seite gibt es leider nicht mehr.</p>"_s);
        row("soft 404 in French",
            Missing,
            u"<title>Page introuvable</title><p>La page que vous cherchez n'existe plus.</p>"_s);
        row("soft 404 in Spanish",
            Missing,
            u"<title>Página no encontrada | El Diario</title><p>Lo sentimos mucho, de verdad.</p>"_s);
        row("server error",
            Failing,
            u"<title>502 Bad Gateway</title><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>"_s);
        row("database",
            Failing,
            u"<title>Error</title><h1>Error establishing a database connection</h1>"_s);
        row("maintenance",
            Failing,
            u"<title>Scheduled maintenance | The Ledger</title><p>We will be back in an hour, thank you all.</p>"_s);
        row("teaser by structured data",
            Teaser,
            u"<script "
            u"type=application/"
            u"ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Cranes\",\"datePublished\":\"2026-"
            u"03-05\",\"isAccessibleForFree\":false}</script>"
            "<article><h1>Cranes return</h1>"_s +
                prose(u"x"_s, 60) + u"</article>"_s);
        row("teaser by a text that is False",
            Teaser,
            u"<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Cranes\",\"isAccessibleForFree\":\"False\"}</script>"_s +
                prose(u"x"_s, 60));
        row("teaser by its length",
            Teaser,
            u"<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"C\",\"isAccessibleForFree\":false,\"wordCount\":2000}</script><article>"_s +
                prose(u"x"_s, 400) + u"</article>"_s);
        row("teaser by its gate",
            Teaser,
            u"<title>Cranes</title><article><h1>Cranes return</h1>"_s + prose(u"x"_s, 80) +
                u"<div><p>Subscribe to continue reading.</p><a href=/s>Subscribe now</a></div></article>"_s);
        row("teaser in German",
            Teaser,
            u"<article><h1>Kräne</h1>"_s + prose(u"x"_s, 80) +
                u"<p>Weiterlesen mit Bote Plus</p></article>"_s);
        row("teaser in French",
            Teaser,
            u"<article><h1>Grues</h1>"_s + prose(u"x"_s, 80) +
                u"<p>La suite est réservée. Cet article est réservé aux abonnés.</p></article>"_s);
    }

    void whatIsNoPageIsTold()
    {
        QFETCH(QString, html);
        QFETCH(QString, url);
        QFETCH(PageState, state);
        const PageReading reading = readingOf(html, url);
        QCOMPARE(int(reading.check.state), int(state));
        QVERIFY(reading.check.reason.endsWith(u'.'));
    }

    void goodPagesAreNotBlocked_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("url");
        const auto good = [](const char *name,
                             const QString &html,
                             const char *url = "https://ledger.example/x") {
            QTest::newRow(name) << html << QString::fromLatin1(url);
        };
        const QString dated =
            u"<meta property=article:published_time content=2026-03-05T10:00:00Z>"_s;
        good(
            "article about captchas",
            u"<title>Are you a robot? | The Ledger</title><article><h1>Are you a robot?</h1>"_s +
                prose(
                    u"Verify you are human, the captcha says. Sites complain of unusual traffic."_s,
                    220) +
                u"</article><form><div class=g-recaptcha></div></form>"_s);
        good(
            "short note about captchas",
            u"<title>Captcha law passed</title><article><h1>Captcha law passed</h1>"
            "<p>Sites that ask you to prove that you are not a robot must offer a second way from May on, parliament decided.</p></article>"_s);
        good(
            "dated note with a wall's name",
            dated +
                u"<title>Access Denied</title><article><h1>Access denied</h1><p>The ministry denied access to its files on Tuesday, again.</p></article>"_s);
        good(
            "article on a site that uses captchas for its comments",
            u"<title>Cranes return</title><script src=https://www.recaptcha/api.js></script><article>"_s +
                prose(u"x"_s, 100) + u"</article>"_s);
        good(
            "article about cookies",
            u"<title>Cookies and consent</title><article><h1>Cookies and consent</h1>"_s +
                prose(
                    u"Partners share personal data, privacy advocates say; cookies need consent. Consent to cookies is not legitimate interest."_s,
                    120) +
                u"</article>"_s);
        good(
            "short article about cookies",
            u"<title>Court rules on cookies</title><article><p>A court ruled on Tuesday that "
            u"consent to cookies must be as "
            "easy to refuse as to give. Partners may not store personal data without it.</p></article>"_s);
        good(
            "article with a cookie banner",
            u"<title>Cranes return</title><div class=banner><p>We and our partners use cookies and "
            u"personal data with your consent, see our privacy notice for all the many details.</p>"
            "<button>Accept all</button></div><article>"_s +
                prose(u"x"_s, 120) + u"</article>"_s);
        good(
            "short article with a cookie banner",
            u"<title>Cranes return</title><div class=banner><p>We and our partners use cookies "
            u"with your consent.</p><button>Accept all</button></div>"
            "<article><h1>Cranes return</h1><p>Four cranes came back to the harbour on Tuesday "
            "morning, the office said, after a winter in "
            "the yard at the other side of the river where they were painted and mended by forty people.</p></article>"_s);
        good(
            "article with an agree button of a newsletter",
            u"<title>Cranes</title><article>"_s + prose(u"x"_s, 60) +
                u"</article><form><p>Get our newsletter every morning.</p><button>I agree</button></form>"_s);
        good("article about 404 errors",
             u"<title>Why pages are not found</title><article><h1>404: page not found</h1>"_s +
                 prose(u"The number 404 means page not found."_s, 200) + u"</article>"_s);
        good(
            "dated note about an error",
            dated +
                u"<title>404 Not Found</title><h1>Page not found</h1><p>The band of that name plays on Friday in the old harbour hall, doors open at eight.</p>"_s);
        good(
            "article with a number as its title",
            u"<title>500 cranes | The Ledger</title><article><h1>500 cranes</h1><p>Five hundred cranes flew over the town on Sunday evening, watchers said.</p></article>"_s);
        good("article about paywalls",
             u"<title>Subscribe to continue</title><article><h1>The end of free news</h1>"_s +
                 prose(u"Subscribe to continue reading, many sites say."_s, 260) + u"</article>"_s);
        good(
            "article with a newsletter below",
            u"<title>Cranes</title><article>"_s + prose(u"x"_s, 90) +
                u"</article><div class=newsletter><p>Subscribe to our newsletter and hear from us every Friday.</p></div>"_s);
        good(
            "whole article for subscribers",
            u"<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"C\",\"isAccessibleForFree\":false,\"wordCount\":320}</script><article>"_s +
                prose(u"x"_s, 300) + u"</article>"_s);
        good(
            "whole article for subscribers, length not stated",
            u"<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"C\",\"isAccessibleForFree\":false}</script><article>"_s +
                prose(u"x"_s, 400) + u"</article>"_s);
        good("gate in the middle of a text that goes on",
             u"<article>"_s + prose(u"x"_s, 80) + u"<p>Already a subscriber? Log in.</p>"_s +
                 prose(u"y"_s, 80) + u"</article>"_s);
        good(
            "page with a log-in in its head",
            u"<title>Cranes return</title><form><input type=password><button>Log in</button></form><article>"_s +
                prose(u"x"_s, 90) + u"</article>"_s);
        good("article about JavaScript",
             u"<title>Why sites need JavaScript</title><article>"_s +
                 prose(u"Please enable JavaScript, they say."_s, 90) + u"</article>"_s);
        good("article with a noscript notice",
             u"<title>Cranes</title><noscript>Please enable JavaScript.</noscript><article>"_s +
                 prose(u"x"_s, 30) + u"</article>"_s);
        good("few words", u"<title>Result</title><p>The vote was 34 to 12.</p>"_s);
    }

    void goodPagesAreNotBlocked()
    {
        QFETCH(QString, html);
        QFETCH(QString, url);
        const PageReading reading = readingOf(html, url);
        QVERIFY2(reading.check.state == PageState::Readable, qPrintable(reading.check.reason));
        QCOMPARE(reading.check.reason, QString());
    }
};

STET_TEST(TestPageCheck)

#include "test_page_check.moc"
