// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_header.h"
#include "core/galley/galley.h"
#include "core/interchange/article_fields.h"
#include "core/interchange/csl_json.h"
#include "core/interchange/desk_file.h"
#include "core/interchange/file_proof.h"
#include "core/interchange/markdown_file.h"
#include "core/model/language.h"
#include "core/model/names.h"
#include "core/model/words_hash.h"
#include "core/review/problems.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTimeZone>
#include <QUrl>

#include <map>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no %s", qPrintable(path));
    return file.readAll();
}

QByteArray sampleFile(const QString &name)
{
    return bytesOf(u":/stet/sample/"_s + name);
}

QStringList sampleNames(const QString &folder)
{
    return QDir(u":/stet/sample/"_s + folder).entryList(QDir::Files, QDir::Name);
}

/// What the sample says of its words stands on them; edited, it needs these lines.
QString provenFields(const QString &name, Article article)
{
    const QString text = QString::fromUtf8(sampleFile(u"articles/"_s + name));
    const Article said = articleFrom(readFrontMatter(text)->fields, name).article;
    article.state = said.state;
    article.publicState = said.publicState;
    article.content.lastVerified = said.content.lastVerified;
    if (said.content.lastVerified.isValid())
        article.content.verifiedWords = wordsHash(article.content);
    return u"verified_words: \"%1\" proof_sha256: \"%2\""_s.arg(article.content.verifiedWords,
                                                                fileProof(article));
}

/// Every citation key of an article: body, dek and fact table.
QSet<QString> keysOf(const ArticleContent &content)
{
    const QStringList inBody = parseGalley(content.body).citedKeys;
    QSet<QString> keys(inBody.begin(), inBody.end());
    for (const Fact &fact : content.facts) {
        for (const CiteMark &mark : parseInline(fact.value).cites) {
            for (const CiteItem &item : mark.items)
                keys.insert(item.key);
        }
    }
    return keys;
}

} // namespace

/// The sample desk is read as a user's own files would be, and is what a sample should be.
class TestSampleDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        for (const QString &name : sampleNames(u"articles"_s)) {
            const Result<MarkdownArticle> read =
                readMarkdownFile(sampleFile(u"articles/"_s + name), name);
            QVERIFY2(read, read ? "" : qPrintable(name + u": "_s + read.error().message));
            QVERIFY2(!read->warnings.join(u' ').contains(u"said"_s),
                     qPrintable(name + u": "_s + provenFields(name, read->article)));
            QVERIFY2(read->warnings.isEmpty(),
                     qPrintable(name + u": "_s + read->warnings.join(u'\n')));
            QCOMPARE(read->article.content.slug + u".md"_s, name);
            m_articles[read->article.content.slug] = read->article;
        }
        const Result<CslSources> read = readCslJson(sampleFile(u"sources.json"_s));
        QVERIFY(read);
        QCOMPARE(read->refused.size(), size_t(0));
        for (const QStringList &remarks : read->remarks)
            QVERIFY2(remarks.isEmpty(), qPrintable(remarks.join(u'\n')));
        m_sources = read->sources;
        for (const Source &source : m_sources)
            m_keys.insert(source.key);
        QCOMPARE(m_keys.size(), qsizetype(m_sources.size()));
    }

    void theDeskSaysWhoItIs()
    {
        const Result<DeskFile> desk = readDeskFile(sampleFile(u"desk.json"_s));
        QVERIFY(desk);
        QVERIFY(!desk->settings.name.isEmpty());
        QVERIFY(desk->settings.address.endsWith(u".example"));
        QVERIFY(desk->settings.baseUrl.startsWith(u"https://"));
        QVERIFY(!desk->settings.baseUrl.endsWith(u'/'));
        QVERIFY(QTimeZone(desk->settings.timeZone.toLatin1()).isValid());
        QVERIFY(isLanguageTag(desk->settings.language));
        QSet<QString> names;
        for (const Person &person : desk->people) {
            QVERIFY(person.email.endsWith(u".example"));
            names.insert(person.name);
        }
        for (const auto &[slug, article] : m_articles) {
            QVERIFY2(desk->settings.categories.contains(article.content.category),
                     qPrintable(slug));
            QVERIFY2(names.contains(article.owner), qPrintable(slug));
            QVERIFY2(article.checker.isEmpty() || names.contains(article.checker),
                     qPrintable(slug));
            for (const Byline &author : article.content.authors) {
                QVERIFY2(names.contains(author.name), qPrintable(slug));
                QVERIFY2(author.name != article.checker, qPrintable(slug));
            }
        }
    }

    void everyKindAndStateIsThere()
    {
        QSet<QString> kinds;
        QSet<QString> states;
        QSet<QString> languages;
        int spiked = 0;
        int corrected = 0;
        int due = 0;
        for (const auto &[slug, article] : m_articles) {
            kinds.insert(article.content.kind);
            states.insert(nameOf(article.state));
            states.insert(nameOf(article.publicState));
            languages.insert(article.content.language);
            spiked += article.spiked ? 1 : 0;
            corrected += article.content.corrections.empty() ? 0 : 1;
            due += article.dueMs > 0 ? 1 : 0;
        }
        QVERIFY(m_articles.size() >= 10);
        QVERIFY(m_keys.size() >= 24);
        QCOMPARE(kinds, (QSet<QString>{u"news"_s, u"tool"_s, u"comparison"_s, u"explainer"_s}));
        QCOMPARE(states,
                 (QSet<QString>{u"draft"_s,
                                u"in_check"_s,
                                u"ready"_s,
                                u"none"_s,
                                u"live"_s,
                                u"retracted"_s,
                                u"withdrawn"_s}));
        QVERIFY(languages.contains(u"de-DE"_s));
        QCOMPARE(spiked, 1);
        QVERIFY(corrected >= 4);
        QVERIFY(due >= 3);
    }

    void everyArticleSaysWhenItChanged()
    {
        for (const auto &[slug, article] : m_articles) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(article.changedMs, Qt::UTC).date();
            QVERIFY2(article.changedMs != 0, qPrintable(slug));
            QVERIFY2(!article.content.modified.isValid() || article.content.modified <= day,
                     qPrintable(slug));
        }
    }

    void sourcesAreOfManySorts()
    {
        QSet<QString> types;
        std::map<QString, int> origins;
        int withoutLink = 0;
        int confidential = 0;
        int background = 0;
        int embargoed = 0;
        for (const Source &source : m_sources) {
            types.insert(source.type);
            origins[source.origin] += 1;
            withoutLink += source.url.isEmpty() && source.doi.isEmpty() ? 1 : 0;
            confidential += source.terms == SourceTerms::Confidential ? 1 : 0;
            background += source.terms == SourceTerms::Background ? 1 : 0;
            embargoed += source.embargoUntilMs != 0 ? 1 : 0;
            QVERIFY2(source.url.isEmpty() || QUrl(source.url).host().endsWith(u".example"),
                     qPrintable(source.key));
            // The prefix that is kept for examples.
            QVERIFY2(source.doi.isEmpty() || source.doi.startsWith(u"10.5555/"),
                     qPrintable(source.key));
            if (source.terms == SourceTerms::Confidential) {
                QVERIFY(source.url.isEmpty() && source.publisher.isEmpty());
                QVERIFY(source.authors.empty());
            }
        }
        origins.erase(QString());
        QVERIFY(types.size() >= 12);
        QVERIFY(withoutLink >= 5);
        QCOMPARE(confidential, 1);
        QCOMPARE(background, 1);
        QCOMPARE(embargoed, 1);
        QCOMPARE(origins.size(), size_t(1));
        QCOMPARE(origins.begin()->second, 2);
    }

    void everyCitationHasASource()
    {
        for (const auto &[slug, article] : m_articles) {
            const QSet<QString> keys = keysOf(article.content);
            QVERIFY2(!keys.isEmpty(), qPrintable(slug));
            for (const QString &key : keys)
                QVERIFY2(m_keys.contains(key), qPrintable(slug + u": "_s + key));
        }
    }

    void everyLinkLeadsToAnArticle()
    {
        int links = 0;
        for (const auto &[slug, article] : m_articles) {
            const Galley galley = parseGalley(article.content.body);
            for (const PlacedBlock &placed : galley.blocks) {
                for (const WikiLink &link : placed.block->links) {
                    const auto target = m_articles.find(link.slug);
                    QVERIFY2(target != m_articles.end(), qPrintable(slug + u": "_s + link.slug));
                    // What readers have never leads to what they have not.
                    if (article.publicState == PublicState::Live)
                        QCOMPARE(target->second.publicState, PublicState::Live);
                    ++links;
                }
            }
        }
        QVERIFY(links >= 6);
    }

    void everyImageIsThereAndSmall()
    {
        QSet<QString> shown;
        for (const auto &[slug, article] : m_articles) {
            const Galley galley = parseGalley(article.content.body);
            for (const PlacedBlock &placed : galley.blocks)
                shown.unite({placed.block->images.begin(), placed.block->images.end()});
            if (!article.content.leadImage.isEmpty())
                shown.insert(article.content.leadImage);
        }
        QSet<QString> there;
        for (const QString &name : sampleNames(u"images"_s)) {
            there.insert(u"images/"_s + name);
            const QByteArray bytes = sampleFile(u"images/"_s + name);
            QVERIFY2(readImageHeader(bytes), qPrintable(name));
            QVERIFY2(bytes.size() < 60'000, qPrintable(name));
        }
        QVERIFY(there.size() >= 2);
        QCOMPARE(shown, there);
    }

    void everyFormOfBlockIsThere()
    {
        QSet<int> kinds;
        for (const auto &[slug, article] : m_articles) {
            const Galley galley = parseGalley(article.content.body);
            for (const PlacedBlock &placed : galley.blocks) {
                kinds.insert(static_cast<int>(placed.block->kind));
                QVERIFY2(
                    placed.block->notes.empty(),
                    qPrintable(slug + u": "_s +
                               article.content.body.mid(placed.range.start, placed.range.length)));
            }
        }
        for (const BlockKind kind : {BlockKind::Heading,
                                     BlockKind::Paragraph,
                                     BlockKind::Figure,
                                     BlockKind::List,
                                     BlockKind::Quote,
                                     BlockKind::Code,
                                     BlockKind::Table})
            QVERIFY2(kinds.contains(static_cast<int>(kind)),
                     qPrintable(QString::number(static_cast<int>(kind))));
    }

    void onlyTheDraftsHaveProblems()
    {
        QSet<QString> slugs;
        for (const auto &[slug, article] : m_articles)
            slugs.insert(slug);
        QStringList found;
        for (const auto &[slug, article] : m_articles) {
            const QString file = u":/stet/kinds/%1.json"_s.arg(article.content.kind);
            const Result<Kind> kind = kindFromJson(QJsonDocument::fromJson(bytesOf(file)).object());
            QVERIFY2(kind, qPrintable(slug));
            const auto problems = findProblems(
                article.content,
                parseGalley(article.content.body),
                *kind,
                {.hasSource = [this](const QString &key) { return m_keys.contains(key); },
                 .hasArticle = [&slugs](const QString &other) { return slugs.contains(other); },
                 .hasPicture =
                     [](const QString &name) {
                         return QFile::exists(u":/stet/sample/"_s + name);
                     }});
            for (const Problem &problem : problems)
                found.append(slug + u' ' + QString::number(static_cast<int>(problem.what)) + u' ' +
                             problem.subject);
        }
        const auto line = [](const char *slug, Problem::What what, const char *subject) {
            return QString::fromLatin1(slug) + u' ' + QString::number(static_cast<int>(what)) +
                   u' ' + QString::fromLatin1(subject);
        };
        QCOMPARE(
            found,
            (QStringList{
                line("alderhaven-traffic-vote", Problem::What::LongHeadline, "142"),
                line("fairlead-2", Problem::What::EmptySection, "Our reading"),
                line("helio-packaging-delay", Problem::What::EmptySection, "What to watch next"),
                line(
                    "helio-packaging-delay", Problem::What::UncitedSource, "palisade-statement")}));
    }

    void everyKindHasItsSectionsInItsLanguage()
    {
        for (const auto &[slug, article] : m_articles) {
            const QString file = u":/stet/kinds/%1.json"_s.arg(article.content.kind);
            const Result<Kind> kind = kindFromJson(QJsonDocument::fromJson(bytesOf(file)).object());
            QStringList headings;
            for (const Section &section : parseGalley(article.content.body).sections)
                headings.append(section.heading);
            for (const SectionPreset &preset : kind->sections)
                QVERIFY2(headings.contains(preset.heading.in(article.content.language)),
                         qPrintable(slug + u": "_s + preset.heading.in(article.content.language)));
        }
    }

    void sentencesEndWhereTheyEnd()
    {
        const Languages languages;
        int sentences = 0;
        for (const auto &[slug, article] : m_articles) {
            const Language &language = languages.forTag(article.content.language);
            const Galley galley = parseGalley(article.content.body);
            for (const PlacedBlock &placed : galley.blocks) {
                if (placed.block->kind != BlockKind::Paragraph)
                    continue;
                for (const Sentence &sentence : sentencesOf(*placed.block, language)) {
                    // None of the sample's begins with a small letter, so one that does was cut.
                    QVERIFY2(!sentence.words.front().isLower(), qPrintable(sentence.words));
                    ++sentences;
                }
            }
        }
        QVERIFY(sentences > 250);
    }

    void everyFileReadsBackAsWritten()
    {
        for (const auto &[slug, article] : m_articles) {
            const Result<MarkdownArticle> again =
                readMarkdownFile(writeMarkdownFile(article), slug + u".md"_s);
            QVERIFY2(again, qPrintable(slug));
            QVERIFY2(again->article == article, qPrintable(slug));
        }
    }

private:
    std::map<QString, Article> m_articles;
    std::vector<Source> m_sources;
    QSet<QString> m_keys;
};

STET_TEST(TestSampleDesk)

#include "test_sample_desk.moc"
