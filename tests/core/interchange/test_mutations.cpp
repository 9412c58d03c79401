// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/interchange/csl_json.h"
#include "core/interchange/desk_file.h"
#include "core/interchange/markdown_file.h"
#include "core/interchange/sources_file.h"
#include "core/model/kind.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace stet;

namespace {

/// Damages good files as mail, disks and editors do: bytes flipped, cut, repeated, spliced in from
/// another file, or replaced by what notations give a meaning to.
class Mutator
{
public:
    explicit Mutator(std::vector<QByteArray> files)
        : m_random(1)
        , m_files(std::move(files))
    {}

    QByteArray next()
    {
        QByteArray bytes = any();
        for (int n = m_random.bounded(1, 6); n > 0 && !bytes.isEmpty(); --n)
            mutate(bytes);
        return bytes;
    }

private:
    const QByteArray &any() { return m_files.at(size_t(m_random.bounded(int(m_files.size())))); }

    int place(const QByteArray &bytes) { return m_random.bounded(int(bytes.size()) + 1); }

    void mutate(QByteArray &bytes)
    {
        static const QByteArrayList tokens{"---\n",
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
                                           "\\"};
        const int at = place(bytes);
        switch (m_random.bounded(5)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = char(bytes.at(at) ^ (1 << m_random.bounded(8)));
            break;
        case 1:
            bytes.remove(at, m_random.bounded(1, 40));
            break;
        case 2:
            bytes.insert(
                at,
                bytes.mid(place(bytes), m_random.bounded(60)).repeated(m_random.bounded(1, 40)));
            break;
        case 3: {
            const QByteArray &other = any();
            bytes.insert(at, other.mid(place(other), m_random.bounded(200)));
            break;
        }
        default:
            bytes.insert(at, tokens.at(m_random.bounded(tokens.size())));
        }
    }

    QRandomGenerator m_random;
    std::vector<QByteArray> m_files;
};

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
        Mutator mutator(files);
        int taken = 0;
        int slow = 0;
        for (int n = 0; n < Mutations; ++n) {
            const QByteArray bytes = mutator.next();
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
        Mutator mutator(files);
        int taken = 0;
        int slow = 0;
        for (int n = 0; n < Mutations; ++n) {
            const QByteArray bytes = mutator.next();
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
        Mutator mutator(files);
        int desks = 0;
        int kindsRead = 0;
        for (int n = 0; n < Mutations; ++n) {
            const QByteArray bytes = mutator.next();
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
