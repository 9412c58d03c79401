// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kind.h"
#include "core/model/language.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace stet;
using namespace Qt::StringLiterals;

class TestBuiltInKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theFourKindsAreThereInTheirOrder()
    {
        QStringList ids;
        std::vector<Kind> sorted = kinds();
        sortKinds(sorted);
        for (const Kind &kind : sorted)
            ids.append(kind.id);
        QCOMPARE(ids, (QStringList{u"news"_s, u"tool"_s, u"comparison"_s, u"explainer"_s}));
    }

    void eachIsNamedAsItsFile()
    {
        const QStringList files = QDir(u":/stet/kinds"_s).entryList();
        for (const Kind &kind : kinds())
            QVERIFY2(files.contains(kind.id + u".json"_s), qPrintable(kind.id));
    }

    void everyTextStandsInEveryLanguage()
    {
        const QStringList tags = Languages().tags();
        QCOMPARE(tags, (QStringList{u"de"_s, u"en"_s, u"es"_s, u"fr"_s}));
        for (const Kind &kind : kinds()) {
            std::vector<LocalText> texts{
                kind.name, kind.readerHeading, kind.readerText, kind.sourcesIntro};
            if (!kind.recheckOf.isEmpty())
                texts.push_back(kind.recheckText);
            for (const SectionPreset &section : kind.sections) {
                texts.push_back(section.heading);
                texts.push_back(section.prompt);
            }
            for (const LocalText &text : texts) {
                for (const QString &tag : tags)
                    QVERIFY2(!text.byLanguage.value(tag).isEmpty(),
                             qPrintable(kind.id + u' ' + tag + u' ' + text.in(u"en"_s)));
                QCOMPARE(text.byLanguage.size(), tags.size());
            }
        }
    }

    void theCycleIsPromisedOfToolPages()
    {
        const QStringList promises{
            u"checked again"_s, u"neu gepr"_s, u"revérifié"_s, u"verificar"_s};
        const QStringList tags{u"en"_s, u"de"_s, u"fr"_s, u"es"_s};
        // News say it of the tool pages that they lead to; other kinds not at all.
        const QStringList toolPages{
            u"tool page"_s, u"Werkzeugseite"_s, u"page d’outil"_s, u"página de herramienta"_s};
        for (const Kind &kind : kinds()) {
            for (qsizetype i = 0; i < tags.size(); ++i) {
                const QString text = kind.recheckText.in(tags[i]);
                QCOMPARE(text.contains(promises[i]), kind.id == u"tool" || kind.id == u"news");
                QVERIFY(!kind.readerText.in(tags[i]).contains(promises[i]));
                if (kind.id == u"news")
                    QVERIFY(text.contains(toolPages[i]));
            }
        }
    }

    void theTypesAreArticlesForSchemaOrg()
    {
        // Types below Article at schema.org that search engines read.
        const QStringList types{u"Article"_s, u"NewsArticle"_s, u"TechArticle"_s};
        for (const Kind &kind : kinds())
            QVERIFY2(types.contains(kind.schemaType), qPrintable(kind.schemaType));
    }

    void newsEndsInJudgement()
    {
        for (const Kind &kind : kinds()) {
            QVERIFY(kind.sections.size() >= 4);
            QVERIFY(!kind.sections.front().judgement);
            QVERIFY(kind.sections.back().judgement);
            if (kind.id != u"news")
                continue;
            QStringList headings;
            QList<bool> judgement;
            for (const SectionPreset &section : kind.sections) {
                headings.append(section.heading.in(u"en"_s));
                judgement.append(section.judgement);
            }
            QCOMPARE(headings,
                     (QStringList{u"What changed"_s,
                                  u"Why this matters"_s,
                                  u"Buyer take"_s,
                                  u"What to watch next"_s}));
            QCOMPARE(judgement, (QList<bool>{false, false, true, true}));
        }
    }

private:
    static std::vector<Kind> kinds()
    {
        std::vector<Kind> all;
        const QDir folder(u":/stet/kinds"_s);
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(name));
            const Result<Kind> kind =
                kindFromJson(QJsonDocument::fromJson(file.readAll()).object());
            if (!kind)
                qFatal("%s: %s", qPrintable(name), qPrintable(kind.error().message));
            all.push_back(*kind);
        }
        return all;
    }
};

STET_TEST(TestBuiltInKinds)

#include "test_built_in_kinds.moc"
