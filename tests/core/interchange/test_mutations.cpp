// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/interchange/csl_json.h"
#include "core/interchange/markdown_file.h"
#include "tests/support/cpu_stopwatch.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace stet;

namespace {

/// Damages good files as mail, disks and editors do: bytes flipped, cut, repeated, spliced in from
/// another file, or replaced by what notations give a meaning to.
class Mutator
{
public:
    explicit Mutator(QStringList suffixes)
        : m_random(1)
    {
        const QDir folder(QStringLiteral(STET_INTERCHANGE_FILES));
        const QStringList names = folder.entryList(suffixes, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                m_files.push_back(file.readAll());
        }
    }

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

bool isCleanLine(const QString &text)
{
    return cleanText(text).replaced == 0 && !text.contains(u'\n');
}

} // namespace

class TestMutations : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    // E25: whatever comes in is refused with a reason, or is an article that a desk can keep and
    // give back.
    void markdown()
    {
        Mutator mutator({QStringLiteral("*.md")});
        int taken = 0;
        int slow = 0;
        for (int n = 0; n < 3'000; ++n) {
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
        QVERIFY2(taken > 500 && taken < 2'900, qPrintable(QString::number(taken)));
        QVERIFY(slow <= 30);
    }

    void sources()
    {
        Mutator mutator({QStringLiteral("*.json")});
        int taken = 0;
        int slow = 0;
        for (int n = 0; n < 3'000; ++n) {
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
        }
        QVERIFY2(taken > 200 && taken < 2'900, qPrintable(QString::number(taken)));
        QVERIFY(slow <= 30);
    }
};

STET_TEST(TestMutations)

#include "test_mutations.moc"
