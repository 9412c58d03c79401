// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/galley_document.h"
#include "core/publish/papers/galley_maker.h"
#include "core/publish/papers/paper_material.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"

#include <QtConcurrent>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// What a galley says is in the language of its article, whatever the program speaks.
class TestGalleyLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyLanguageHasAllWords()
    {
        const Languages languages;
        const QHash<QString, QString> english = languages.forTag(u"en"_s).words;
        for (const QString &tag : languages.tags()) {
            const QHash<QString, QString> words = languages.forTag(tag).words;
            for (auto it = english.begin(); it != english.end(); ++it) {
                if (!it.key().startsWith(u"galley."_s))
                    continue;
                const QString said = words.value(it.key());
                QVERIFY2(!said.isEmpty(), qPrintable(tag + u' ' + it.key()));
                for (const QString &place : {u"%1"_s, u"%2"_s})
                    QCOMPARE(said.count(place), it.value().count(place));
            }
        }
    }

    void aGermanArticleHasAGermanGalley()
    {
        CheckedDesk desk;
        desk.verifyAll();
        const QByteArray html = galley(desk, u"de-CH"_s, {});
        QVERIFY(html.contains("<html lang=\"de\">"));
        QVERIFY(html.contains("<h2 class=\"part\">Aussagen</h2>"));
        QVERIFY(html.contains("<h2 class=\"part\">Quellen</h2>"));
        QVERIFY(html.contains("Aussagen: 3. 1 gepr\u00fcft, 2 keine Tatsache, 0 offen"));
        QVERIFY(html.contains("gepr\u00fcft von Ines, 2026-02-25"));
        QVERIFY(html.contains("Zitiert aus"));
        QVERIFY(html.contains(", S. 1 (Momentaufnahme"));
        QVERIFY(html.contains("Noch niemand hat diesen Artikel freigegeben."));
        QVERIFY(html.contains("\u00a0\u2013\u00a0keine Tatsache</b>"));
        for (const char *english : {"verified by", "Quoted from", "Claims", "bound by", "galley."})
            QVERIFY2(!html.contains(english), english);
    }

    void wordsOfAnUnknownLanguageAreEnglishAndSaySo()
    {
        CheckedDesk desk;
        const QByteArray html = galley(desk, u"ga"_s, {});
        QVERIFY(html.contains("<html lang=\"en\">"));
        QVERIFY(html.contains("<div class=\"article\" lang=\"ga\""));
        QVERIFY(html.contains("Nobody has signed this article yet."));
    }

    void theOriginOfASyndicatedSourceIsNamed()
    {
        CheckedDesk desk;
        desk.verifyAll();
        QVERIFY(!galley(desk, u"en"_s, {}).contains("syndicated"));
        QVERIFY(
            galley(desk, u"en"_s, u"The <Wire>"_s).contains(", syndicated from The &lt;Wire&gt;"));
    }

private:
    static QByteArray galley(CheckedDesk &desk, const QString &language, const QString &origin)
    {
        const auto made = QtConcurrent::run([&]() -> std::string {
            PaperMaterial material = *readPaperMaterial(desk.mara(), desk.article(), {});
            material.sheet.article.content.language = language;
            for (Source &source : material.sources)
                source.origin = origin;
            return *galleyDocument(galleyPaper(material.input()), GalleyMedium::Browser);
        });
        return QByteArray::fromStdString(made.result());
    }
};

STET_TEST(TestGalleyLanguage)

#include "test_galley_language.moc"
