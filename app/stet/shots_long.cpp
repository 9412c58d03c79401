// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/shots_long.h"

#include "app/stet/shot_camera.h"
#include "core/desk/articles.h"
#include "core/desk/comments.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/review/quote_anchor.h"

namespace stet {

namespace {

constexpr int headlineLetters = 300;
constexpr int nameLetters = 200;
constexpr int tags = 40;

// German puts many words into one, and an address has no place to break.
const QString longWord =
    QStringLiteral("Hafenumschlagsgesellschaftsaufsichtsratsvorsitzendenstellvertreterin");

QString personName()
{
    return QStringLiteral("Dr. Maximiliane-Theodora Freifrau von Wittgenstein-Oberhausen zu "
                          "Lauterbach, Leiterin der Hafenredaktion");
}

Source longSource(int number)
{
    Source source;
    source.key = QStringLiteral("a-key-that-says-it-all-%1-").arg(number) +
                 QStringLiteral("and-more-").repeated(8) + QStringLiteral("end");
    source.type = QStringLiteral("report");
    source.publisher = longWords(160);
    source.title = longWords(280);
    source.url = QStringLiteral("https://ledger.example/") + QStringLiteral("part-").repeated(50);
    source.issued = {2026, 3, 3};
    source.authors = {{QStringLiteral("von Wittgenstein-Oberhausen zu Lauterbach"),
                       QStringLiteral("Maximiliane-Theodora"),
                       {}}};
    return source;
}

ArticleContent longContent(const std::vector<Source> &sources)
{
    ArticleContent content;
    content.headline = longWords(headlineLetters);
    content.dek = longWords(500);
    content.kind = QStringLiteral("news");
    content.language = QStringLiteral("en");
    content.category = longWords(nameLetters);
    content.slug = QStringLiteral("a-slug-") + QStringLiteral("of-many-words-").repeated(12) +
                   QStringLiteral("end");
    content.authors = {{personName(), QStringLiteral("data, photographs and everything between")},
                       {QStringLiteral("A. Short"), {}}};
    for (int tag = 0; tag < tags; ++tag)
        content.tags.append(tag % 8 == 7 ? QStringLiteral("%1 %2").arg(longWords(60)).arg(tag)
                                         : QStringLiteral("tag number %1").arg(tag));
    content.facts = {{longWords(120), longWords(300)}, {longWord, longWord + longWord}};
    content.leadCaption = longWords(300);
    content.leadAlt = longWords(200);
    content.published = QDate(2026, 3, 4);
    content.corrections = {{QDate(2026, 3, 5), CorrectionClass::Correction, longWords(300)}};
    for (const Source &source : sources) {
        content.body += QStringLiteral("## %1\n\n%2 [@%3, pp. 1-400, annex B, table 17].\n\n")
                            .arg(longWords(180), longWords(400), source.key);
        content.roles.push_back({source.key, SourceRole::Corroborating});
    }
    content.body += longWord + QStringLiteral(" and [@no-such-") +
                    QStringLiteral("key-").repeated(20) + QStringLiteral("end].\n\n##\n");
    return content;
}

} // namespace

QString longWords(int letters)
{
    const QString words = QStringLiteral(
        "The port authority of the outer harbour and the pilots of the second basin disagree "
        "about what a tug of eighty tonnes has to do before the winter, and who pays for it; ");
    return words.repeated(letters / int(words.size()) + 1).left(letters - 1) + u'.';
}

DeskSettings longSettings()
{
    DeskSettings settings;
    settings.name = longWords(120);
    settings.address = QStringLiteral("the-desk-of-the-outer-harbour@") +
                       QStringLiteral("sub.").repeated(20) + QStringLiteral("example.org");
    settings.language = QStringLiteral("en");
    settings.categories = {longWords(nameLetters), longWord + longWord, QStringLiteral("Ports")};
    settings.words = {longWord.left(64), QStringLiteral("gripper")};
    settings.snippets = {{longWords(180), longWords(600)}, {longWord, longWord}};
    return settings;
}

Result<Article> fillLongDesk(DeskSession &session)
{
    for (const QString &name : {personName(), QStringLiteral("A. Short")}) {
        const auto person = answerOf(Settings(session).addPerson({{}, name, name, true}));
        if (!person)
            return tl::unexpected(person.error());
    }
    std::vector<Source> sources;
    for (int number = 1; number <= 4; ++number) {
        const auto source = answerOf(Library(session).add(longSource(number)));
        if (!source)
            return tl::unexpected(source.error());
        sources.push_back(*source);
    }
    Articles articles(session);
    for (const QString &headline : {longWord + longWord + longWord, QStringLiteral("Short")}) {
        ArticleContent other;
        other.headline = headline;
        other.kind = QStringLiteral("news");
        other.category = longWord + longWord;
        if (const auto made = answerOf(articles.create(other, QStringLiteral("A. Short"))); !made)
            return made;
    }
    const auto article = answerOf(articles.create(longContent(sources), personName()));
    if (!article)
        return article;
    const QString &body = article->content.body;
    const TextQuote place = quoteAt(body, {body.indexOf(QStringLiteral("\n\n")) + 2, 300});
    if (const auto said = answerOf(Comments(session).add(article->id, place, longWords(900)));
        !said)
        return tl::unexpected(said.error());
    const qint64 dueMs = session.clock().nowMs() + 3'600'000;
    return answerOf(
        articles.assign(article->id, article->version, personName(), personName(), dueMs));
}

} // namespace stet
