// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"

#include <QRegularExpression>

using namespace stet;
using namespace stet::test;

/// Pages in languages that Stet speaks, and in others.
class TestPageLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wordsInAnotherLanguageThanThePagesSaySo()
    {
        PageFixture fixture = PageFixture::full();
        fixture.content.language = QStringLiteral("he");
        fixture.checkedBy = QStringLiteral("Jonas Weber");
        fixture.keptSources = 3;
        fixture.publicState = PublicState::Retracted;
        fixture.content.body += QStringLiteral("\nNobody [@nobody].");
        const QByteArray html = fixture.document();
        QVERIFY(html.contains("<html lang=\"he\" dir=\"rtl\">"));
        const char *const inEnglish[] = {"Skip to the article",
                                         "News",
                                         "By Mara Lindqvist",
                                         "Checked by",
                                         "4 March 2026",
                                         "Updated ",
                                         "1 min read",
                                         "4 cited sources",
                                         "Correction, ",
                                         "The desk has retracted",
                                         "Facts at a glance",
                                         "Sources<",
                                         "Primary and corroborating",
                                         "primary<",
                                         "3 of 4 sources kept",
                                         "Read next",
                                         "Spotted an error",
                                         "Permanent address"};
        // The innermost element around each that states a language.
        for (const char *words : inEnglish) {
            const qsizetype at = html.indexOf(QByteArray(">") + words);
            QVERIFY2(at > 0, words);
            const QByteArray tag = html.mid(html.lastIndexOf('<', at), 200);
            const bool within = html.lastIndexOf("<section id=\"reader\"", at) > 0 ||
                                html.lastIndexOf("<section id=\"share\"", at) > 0 ||
                                html.mid(html.lastIndexOf("<nav", at), 200).contains("lang=\"en\"");
            QVERIFY2(tag.left(tag.indexOf('>')).contains("lang=\"en\" dir=\"ltr\"") || within,
                     words);
        }
        for (const char *section : {"<section id=\"reader\"", "<section id=\"share\""})
            QVERIFY(inside(html, section, ">").contains("lang=\"en\" dir=\"ltr\""));
        QVERIFY(html.contains("<span class=\"hidden\" lang=\"en\"> (Source missing)"));
        QVERIFY(html.contains(" lang=\"en\" aria-label=\"Source 1\">"));
        QVERIFY(inside(html, "<span class=\"backs\"", ">").contains("lang=\"en\""));
        // The article's own words are not English because the page's are.
        QVERIFY(html.contains("<h1>"));
        for (const char *tag : {"de", "en", "fr"}) {
            fixture.content.language = QLatin1String(tag);
            QCOMPARE(fixture.document().count(" lang=\"en\""), fixture.content.language == u"en");
        }
    }

    void otherLanguagesSpeakThroughout()
    {
        PageFixture fixture = PageFixture::full();
        fixture.content.language = QStringLiteral("de-CH");
        const QByteArray german = fixture.document();
        QVERIFY(german.contains("<html lang=\"de-CH\" dir=\"ltr\">"));
        for (const char *word : {"Quellen", "4. März 2026", "Teilen"})
            QVERIFY2(german.contains(word), word);
        fixture.content.language = QStringLiteral("he");
        QVERIFY(fixture.document().contains("<html lang=\"he\" dir=\"rtl\">"));
        fixture.content.language = QStringLiteral("en\"><x");
        QVERIFY(!fixture.document().contains("<x"));
    }

    void everyWordOfThePageIsInEveryLanguage()
    {
        const Languages languages;
        for (const QString &tag : languages.tags()) {
            for (const char *key : {"skip",
                                    "index",
                                    "by",
                                    "and",
                                    "checkedBy",
                                    "checkedByAuthor",
                                    "updated",
                                    "minRead.one",
                                    "minRead.other",
                                    "citedSources.one",
                                    "citedSources.other",
                                    "sources",
                                    "primary",
                                    "corroborating",
                                    "readNext",
                                    "share",
                                    "email",
                                    "permanentAddress",
                                    "correction",
                                    "clarification",
                                    "update",
                                    "editorsNote",
                                    "refile",
                                    "retraction",
                                    "withdrawal",
                                    "corrections",
                                    "retractedNotice",
                                    "withdrawnNotice",
                                    "sourcesKept",
                                    "sourcesReread",
                                    "lastVerified",
                                    "nextCheck",
                                    "factTable",
                                    "claimChecked",
                                    "claimedBy",
                                    "claimedIn",
                                    "claimedOn",
                                    "claimRating",
                                    "backToText",
                                    "sourceNumber",
                                    "sourceMissing",
                                    "confidentialSource",
                                    "mailSubject",
                                    "untitled",
                                    "noArticles",
                                    "allArticles.one",
                                    "allArticles.other",
                                    "newer",
                                    "older",
                                    "pageNumber",
                                    "mentionedIn",
                                    "moreBy",
                                    "moreOn",
                                    "topics",
                                    "categories",
                                    "moved",
                                    "notFound",
                                    "notFoundText",
                                    "search",
                                    "searchWords",
                                    "searchHint",
                                    "searchNone",
                                    "searchFailed",
                                    "noCorrections",
                                    "newestFirst",
                                    "about",
                                    "policy"}) {
                const QString name = QLatin1String(key);
                QVERIFY2(languages.forTag(tag).words.contains(name), qPrintable(tag + u' ' + name));
            }
        }
    }
};

STET_TEST(TestPageLanguages)

#include "test_page_languages.moc"
