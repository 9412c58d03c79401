// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/interchange/markdown_file.h"
#include "core/model/words_hash.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>

using namespace stet;

namespace {

/// Makes articles whose texts are all that YAML, Markdown and Unicode trip over.
class NastyArticles
{
public:
    explicit NastyArticles(quint32 seed)
        : m_random(seed)
    {}

    Article make()
    {
        Article article;
        article.id = ArticleId::create(1'700'000'000'000 + m_random.bounded(1'000'000));
        ArticleContent &content = article.content;
        content.headline = line();
        content.dek = text();
        content.body = text() + text();
        content.kind = pick({"news", "tool", "", "on"});
        content.category = line();
        content.slug = QStringLiteral("slug-%1").arg(m_random.bounded(100));
        content.language = pick({"", "en", "de-CH", "no"});
        for (int n = m_random.bounded(3); n > 0; --n)
            content.authors.push_back({line() + u'x', line()});
        for (int n = m_random.bounded(4); n > 0; --n)
            content.tags.append(line() + QString::number(n));
        for (int n = m_random.bounded(3); n > 0; --n)
            content.pins.append(QStringLiteral("article-%1").arg(n));
        for (int n = m_random.bounded(3); n > 0; --n)
            content.facts.push_back({line(), line()});
        for (int n = m_random.bounded(3); n > 0; --n)
            content.roles.push_back(
                {QStringLiteral("key:%1").arg(n), SourceRole(m_random.bounded(3))});
        for (int n = m_random.bounded(3); n > 0; --n)
            content.corrections.push_back({day(), CorrectionClass(m_random.bounded(7)), text()});
        content.leadImage = line();
        content.leadAlt = line();
        content.leadCaption = line();
        content.published = day();
        content.modified = day();
        content.lastVerified = day();
        content.reviewDays = m_random.bounded(400);
        if (content.lastVerified.isValid())
            content.verifiedWords = m_random.bounded(2) == 0 ? wordsHash(content) : line();
        if (m_random.bounded(2) == 0)
            content.target = {Measure(m_random.bounded(3)), 1 + m_random.bounded(2'000)};
        article.state = WorkState(m_random.bounded(3));
        article.publicState = PublicState(m_random.bounded(4));
        article.spiked = m_random.bounded(2) == 1;
        article.owner = line();
        article.checker = line();
        article.dueMs = m_random.bounded(2) * (1'700'000'000'000 + m_random.bounded(100'000));
        article.createdMs = m_random.bounded(2) * (1'600'000'000'000 + m_random.bounded(100'000));
        article.changedMs = m_random.bounded(2) * (1'700'000'000'000 + m_random.bounded(100'000));
        return article;
    }

private:
    QString pick(std::initializer_list<const char *> words)
    {
        return QString::fromUtf8(words.begin()[m_random.bounded(int(words.size()))]);
    }

    QString line()
    {
        QString made;
        for (int n = m_random.bounded(6); n > 0; --n)
            made += pick({"\"",
                          "'",
                          ": ",
                          ":",
                          " #",
                          "#",
                          "-",
                          "- ",
                          "---",
                          "...",
                          "word",
                          "two words",
                          "\\",
                          "\\n",
                          "[",
                          "]",
                          "{",
                          "}",
                          ", ",
                          "&a",
                          "*a",
                          "!t",
                          "|",
                          ">",
                          "%",
                          "@",
                          "`",
                          "~",
                          "null",
                          "true",
                          "0",
                          "1.5",
                          "2026-03-04",
                          "é",
                          "שלום",
                          "😀",
                          "\xC2\xA0",
                          " ",
                          "?",
                          "=",
                          "<b>",
                          "&amp;",
                          "(x)",
                          " (y)",
                          "\xE2\x80\xAE",
                          "\xEF\xBF\xBD",
                          "{{ x }}",
                          "[@key]",
                          // What a byte order mark is in a desk's text.
                          "\xE2\x81\xA0\xE2\x81\xA0"});
        return made;
    }

    QString text()
    {
        QString made = line();
        for (int n = m_random.bounded(4); n > 0; --n)
            made += pick({"\n", "\n\n", "\n---\n", "\n# ", "\t", "\n+++\n", "\n...\n"}) + line();
        return made;
    }

    QDate day()
    {
        return m_random.bounded(3) == 0 ? QDate()
                                        : QDate(2000, 1, 1).addDays(m_random.bounded(20'000));
    }

    QRandomGenerator m_random;
};

} // namespace

class TestMarkdownRoundTrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsWrittenReadsBackEqual()
    {
        NastyArticles articles(7);
        for (int n = 0; n < 3'000; ++n) {
            const Article article = articles.make();
            const QByteArray file = writeMarkdownFile(article);
            const Result<MarkdownArticle> read = readMarkdownFile(file, QStringLiteral("x.md"));
            QVERIFY2(read.has_value(), file.constData());
            QVERIFY2(read->warnings.isEmpty(), qPrintable(read->warnings.join(u'\n')));
            QVERIFY2(read->article == article, file.constData());
            QCOMPARE(writeMarkdownFile(read->article), file);
        }
    }

    void anEmptyArticleIsAFile()
    {
        Article article;
        article.content.slug = QStringLiteral("x");
        const QByteArray file = writeMarkdownFile(article);
        QCOMPARE(file, QByteArray("---\ntitle: \"\"\nkind: \"\"\nslug: x\n---\n"));
        QCOMPARE(readMarkdownFile(file, QString()).value().article, article);
    }

    // Imports of tens of thousands of files stand on this.
    void readingIsFast()
    {
        Article article;
        article.content.headline = QStringLiteral("Northwind's gripper firmware: what changed");
        article.content.dek =
            QStringLiteral("A dek, as long as deks are, with a colon: here. ").repeated(3);
        article.content.kind = QStringLiteral("news");
        article.content.slug = QStringLiteral("northwind-gripper");
        article.content.authors = {{QStringLiteral("Mara Lindqvist"), {}}};
        article.content.tags = {QStringLiteral("grippers"), QStringLiteral("firmware")};
        article.content.published = QDate(2026, 3, 4);
        article.content.facts = {{QStringLiteral("Price"), QStringLiteral("1,200 EUR")}};
        article.content.body = QStringLiteral("Words of a sentence that goes on. ").repeated(115);
        const QByteArray file = writeMarkdownFile(article);
        QBENCHMARK
        {
            QVERIFY(readMarkdownFile(file, QStringLiteral("northwind-gripper.md")).has_value());
        }
    }
};

STET_TEST(TestMarkdownRoundTrip)

#include "test_markdown_round_trip.moc"
