// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/interchange/csl_json.h"
#include "core/interchange/desk_file.h"
#include "core/interchange/markdown_file.h"
#include "core/interchange/sources_file.h"
#include "core/model/kind.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/damage.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace stet;
using stet::test::Damage;
using stet::test::DamageReach;

namespace {

/// The files, damaged with what the notations give a meaning to.
Damage damaged(std::vector<QByteArray> files)
{
    return {std::move(files),
            {"---\n",
             "+++\n",
             "\"",
             "'",
             "[",
             "]",
             "{",
             "}",
             ": ",
             "- ",
             "\n",
             "\t",
             "&a ",
             "*a",
             "!!x ",
             "|\n",
             "\\u0000",
             "\\ud800",
             "\xFF",
             QByteArray(1, '\0'),
             "\xEF\xBB\xBF",
             "\xE2\x80\xA8",
             "#",
             ",",
             "null",
             "1e999",
             "\r\n",
             "\\"},
            {40, 60, 200, DamageReach::Repeats::Anything}};
}

/// The good files with this ending: the tests' own and the sample desk's.
std::vector<QByteArray> goodFiles(const QString &ending)
{
    std::vector<QByteArray> files;
    for (const QString &folder :
         {QStringLiteral(STET_INTERCHANGE_FILES), QStringLiteral(":/stet/sample")}) {
        QDirIterator it(folder, {u'*' + ending}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.push_back(file.readAll());
        }
    }
    return files;
}

/// Lists of a few sources each, of those of all good files.
std::vector<QByteArray> goodSources()
{
    constexpr qsizetype EntriesAFile = 2;
    std::vector<QByteArray> files;
    for (const QByteArray &bytes : goodFiles(QStringLiteral("sources.json"))) {
        const QJsonArray entries = QJsonDocument::fromJson(bytes).array();
        QJsonArray some;
        for (const QJsonValue &entry : entries) {
            some.append(entry);
            if (some.size() < EntriesAFile)
                continue;
            files.push_back(QJsonDocument(std::exchange(some, {})).toJson());
        }
    }
    for (const QByteArray &bytes : goodFiles(QStringLiteral("library.json")))
        files.push_back(bytes);
    return files;
}

constexpr int Mutations = 10'000;
constexpr size_t FewestGoodFiles = 20;

bool isCleanLine(const QString &text)
{
    return cleanText(text).replaced == 0 && !text.contains(u'\n');
}

} // namespace

class TestMutations : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    // Whatever comes in is refused with a reason, or is an article that a desk can keep and
    // give back.
    void markdown()
    {
        const std::vector<QByteArray> files = goodFiles(QStringLiteral(".md"));
        QVERIFY(files.size() >= FewestGoodFiles);
        Damage damage = damaged(files);
        int taken = 0;
        int slow = 0;
        for (int n = 0; n < Mutations; ++n) {
            const QByteArray bytes = damage.next();
            const test::CpuStopwatch timer;
            const Result<MarkdownArticle> read =
                readMarkdownFile(bytes, QStringLiteral("2026-01-02-m.md"));
            slow += timer.elapsedMs() > 100 ? 1 : 0;
            if (!read) {
                QCOMPARE(read.error().code, ErrorCode::InvalidInput);
                QVERIFY(!read.error().message.isEmpty());
                continue;
            }
            ++taken;
            const ArticleContent &content = read->article.content;
            QVERIFY2(isCleanLine(content.headline), bytes.constData());
            QVERIFY2(isCleanLine(content.category), bytes.constData());
            QCOMPARE(cleanText(content.body).text, content.body);
            QVERIFY2(!content.slug.isEmpty() && slugify(content.slug) == content.slug,
                     bytes.constData());
            const QByteArray written = writeMarkdownFile(read->article);
            const Result<MarkdownArticle> again = readMarkdownFile(written, QString());
            QVERIFY2(again.has_value(), (bytes + "\n=====\n" + written).constData());
            QVERIFY2(again->article == read->article, (bytes + "\n=====\n" + written).constData());
        }
        QVERIFY2(taken > Mutations / 6 && taken < Mutations, qPrintable(QString::number(taken)));
        QVERIFY(slow <= Mutations / 100);
    }

    void sources()
    {
        const std::vector<QByteArray> files = goodSources();
        QVERIFY2(files.size() >= FewestGoodFiles, qPrintable(QString::number(files.size())));
        Damage damage = damaged(files);
        int taken = 0;
        int slow = 0;
        for (int n = 0; n < Mutations; ++n) {
            const QByteArray bytes = damage.next();
            const test::CpuStopwatch timer;
            const Result<CslSources> read = readCslJson(bytes);
            slow += timer.elapsedMs() > 100 ? 1 : 0;
            if (!read) {
                QCOMPARE(read.error().code, ErrorCode::InvalidInput);
                QVERIFY(!read.error().message.isEmpty());
                continue;
            }
            ++taken;
            for (const Source &source : read->sources) {
                QVERIFY2(isCleanLine(source.title) && isCleanLine(source.publisher),
                         bytes.constData());
                QVERIFY2(source.url.isEmpty() || refusedAddress(source.url).isEmpty(),
                         bytes.constData());
            }
            const QByteArray written = writeCslJson(read->sources);
            const Result<CslSources> again = readCslJson(written);
            QVERIFY2(again.has_value(), (bytes + "\n=====\n" + written).constData());
            QVERIFY2(again->sources == read->sources, (bytes + "\n=====\n" + written).constData());
            // By way of the process that reads foreign files it says the same.
            const Result<CslEntries> entries = readForeignEntries(bytes, SourcesFormat::CslJson);
            QVERIFY2(entries.has_value(), bytes.constData());
            const QByteArray sent = QJsonDocument(toJson(*entries)).toJson();
            const ReadSources there =
                sourcesFrom(cslEntriesFromJson(QJsonDocument::fromJson(sent).object()));
            QCOMPARE(writeCslJson(there.sources), written);
            QCOMPARE(there.refused.size(), read->refused.size());
        }
        QVERIFY2(taken > Mutations / 15 && taken < Mutations, qPrintable(QString::number(taken)));
        QVERIFY(slow <= Mutations / 100);
    }

    void desksAndKinds()
    {
        std::vector<QByteArray> files = goodFiles(QStringLiteral("desk.json"));
        QDirIterator kinds(QStringLiteral(":/stet/kinds"), QDir::Files);
        while (kinds.hasNext()) {
            QFile file(kinds.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            files.push_back(file.readAll());
        }
        QVERIFY(files.size() >= 5);
        Damage damage = damaged(files);
        int desks = 0;
        int kindsRead = 0;
        for (int n = 0; n < Mutations; ++n) {
            const QByteArray bytes = damage.next();
            if (const Result<DeskFile> desk = readDeskFile(bytes)) {
                ++desks;
                QVERIFY2(isCleanLine(desk->settings.name), bytes.constData());
                const Result<DeskFile> again = readDeskFile(writeDeskFile(*desk));
                QVERIFY2(again && again->settings == desk->settings &&
                             again->people == desk->people,
                         bytes.constData());
            } else {
                QCOMPARE(desk.error().code, ErrorCode::InvalidInput);
            }
            const Result<Kind> kind = kindFromJson(QJsonDocument::fromJson(bytes).object());
            if (kind)
                ++kindsRead;
            else
                QCOMPARE(kind.error().code, ErrorCode::InvalidInput);
        }
        QVERIFY2(desks > 0 && kindsRead > Mutations / 15,
                 qPrintable(QStringLiteral("%1 %2").arg(desks).arg(kindsRead)));
    }
};

STET_TEST(TestMutations)

#include "test_mutations.moc"
