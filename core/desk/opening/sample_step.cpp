// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/opening/sample_step.h"

#include "core/base/core_words.h"
#include "core/desk/articles.h"
#include "core/desk/checking.h"
#include "core/desk/desk_session.h"
#include "core/desk/import/importing.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "core/model/draft_fields.h"
#include "core/model/names.h"
#include "core/review/claims/evidence_now.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stet {

namespace {

/// The message is one that the making of the sample has anyway: users never meet it, since a test
/// makes the sample, and whoever changes its files needs the detail.
tl::unexpected<Error> cannot(const QString &detail)
{
    return fail(ErrorCode::Bug, CoreWords::tr("The sample could not be taken in whole."), detail);
}

QString textIn(const QJsonObject &step, const char *name)
{
    return step.value(QLatin1StringView(name)).toString();
}

/// What one person does with one article.
class SampleStep
{
public:
    SampleStep(DeskSession &session, Article article, QJsonObject step, QString later)
        : m_session(session)
        , m_article(std::move(article))
        , m_step(std::move(step))
        , m_later(std::move(later))
    {}

    Result<> run()
    {
        if (has("take"))
            return take();
        if (has("edit"))
            return edit(m_step.value(QLatin1StringView("edit")).toObject());
        if (has("split"))
            return split();
        if (has("join"))
            return join();
        if (has("state"))
            return setState();
        if (has("sign"))
            return done(Checking(m_session).signOff(
                m_article.id, m_article.version, textIn(m_step, "reason")));
        return say();
    }

private:
    [[nodiscard]] bool has(const char *name) const
    {
        return m_step.contains(QLatin1StringView(name));
    }

    template <class T>
    static Result<> done(QFuture<Result<T>> future)
    {
        const Result<T> result = future.takeResult();
        return result ? Result<>{} : Result<>{tl::unexpected<Error>(result.error())};
    }

    /// Where `words` stand in the text, once in all of it; a place without length means the whole
    /// sentence there.
    [[nodiscard]] Result<SourcePlace> placeOf(const QString &words) const
    {
        std::vector<SourcePlace> places;
        const auto look = [&](DraftField field, int row, const QString &text) {
            for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
                places.push_back({field, row, {at, words.size()}});
        };
        const ArticleContent &content = m_article.content;
        for (const DraftField field :
             {DraftField::Headline, DraftField::Dek, DraftField::LeadCaption, DraftField::Body})
            look(field, -1, fieldText(content, field));
        for (size_t row = 0; row < content.facts.size(); ++row)
            look(DraftField::Facts, int(row), factText(content.facts[row]));
        if (words.isEmpty() || places.size() != 1)
            return cannot(QStringLiteral("%1 places: %2").arg(places.size()).arg(words));
        return places.front();
    }

    [[nodiscard]] Result<ClaimAim> aimAt(const QString &words, bool wholeSentence) const
    {
        Result<SourcePlace> place = placeOf(words);
        if (!place)
            return tl::unexpected<Error>(place.error());
        if (wholeSentence)
            place->range.length = 0;
        return ClaimAim{{}, *place};
    }

    /// "claim" is any piece of a sentence and means all of it, "part" is the very words.
    [[nodiscard]] Result<ClaimAim> aim() const
    {
        return has("part") ? aimAt(textIn(m_step, "part"), false)
                           : aimAt(textIn(m_step, "claim"), true);
    }

    [[nodiscard]] Result<NewEvidence> quoted(const QJsonObject &quote) const
    {
        const Result<Source> source =
            Library(m_session).byKey(textIn(quote, "source")).takeResult();
        if (!source)
            return tl::unexpected<Error>(source.error());
        const auto snapshots = Snapshots(m_session).of(source->id).takeResult();
        if (!snapshots)
            return tl::unexpected<Error>(snapshots.error());
        const int number = quote.value(QLatin1StringView("snapshot")).toInt(1);
        const QString words = textIn(quote, "words");
        for (const Snapshot &snapshot : *snapshots) {
            if (snapshot.number != number)
                continue;
            const auto text = Snapshots(m_session).text(snapshot.id).takeResult();
            if (!text)
                return tl::unexpected<Error>(text.error());
            const auto places = wholeWordPlaces(QuoteText(text->text), words, 2);
            if (places.size() != 1)
                break;
            NewEvidence evidence;
            evidence.snapshot = snapshot.id;
            evidence.start = places.front().start;
            evidence.length = places.front().length;
            return evidence;
        }
        return cannot(words);
    }

    [[nodiscard]] Result<NewEvidence> attested(const QJsonObject &attest) const
    {
        NewEvidence evidence;
        if (const QString key = textIn(attest, "source"); !key.isEmpty()) {
            const Result<Source> source = Library(m_session).byKey(key).takeResult();
            if (!source)
                return tl::unexpected<Error>(source.error());
            evidence.source = source->id;
        }
        evidence.who = attest.contains(QLatin1StringView("who")) ? textIn(attest, "who")
                                                                 : m_session.actor().name;
        evidence.what = textIn(attest, "what");
        evidence.when = textIn(attest, "when");
        evidence.how = textIn(attest, "how");
        return evidence;
    }

    /// Evidence, verdict and notes on a claim, as far as the step has them.
    Result<> say()
    {
        if (has("claims"))
            return giveAll();
        const Result<ClaimAim> at = aim();
        if (!at)
            return tl::unexpected<Error>(at.error());
        Checking checking(m_session);
        Result<> said;
        const auto bind = [&](const Result<NewEvidence> &evidence) {
            return evidence ? done(checking.bind(m_article.id, *at, *evidence))
                            : Result<>{tl::unexpected<Error>(evidence.error())};
        };
        for (const QJsonValue quote : m_step.value(QLatin1StringView("quotes")).toArray()) {
            if (said)
                said = bind(quoted(quote.toObject()));
        }
        if (said && has("attest"))
            said = bind(attested(m_step.value(QLatin1StringView("attest")).toObject()));
        if (said && has("verdict"))
            said = done(checking.give(m_article.id, *at, verdict()));
        if (said && has("ask"))
            said = done(checking.addNote(m_article.id, *at, textIn(m_step, "ask")));
        if (said && has("answer"))
            said = answer(*at);
        return said;
    }

    [[nodiscard]] NewVerdict verdict() const
    {
        NewVerdict verdict;
        verdict.kind = verdictKindFrom(textIn(m_step, "verdict")).value_or(verdict.kind);
        verdict.note = textIn(m_step, "note");
        verdict.reason = textIn(m_step, "reason");
        return verdict;
    }

    Result<> giveAll()
    {
        std::vector<ClaimAim> aims;
        for (const QJsonValue words : m_step.value(QLatin1StringView("claims")).toArray()) {
            const Result<ClaimAim> one = aimAt(words.toString(), true);
            if (!one)
                return tl::unexpected<Error>(one.error());
            aims.push_back(*one);
        }
        return done(Checking(m_session).giveAll(m_article.id, std::move(aims), verdict()));
    }

    /// To the newest note of the claim; "settled" says that it is no question any more.
    Result<> answer(const ClaimAim &at)
    {
        Checking checking(m_session);
        const Result<ReviewedArticle> sheet = checking.sheet(m_article.id).takeResult();
        if (!sheet)
            return tl::unexpected<Error>(sheet.error());
        const CheckedItem *const item = sheet->itemAt(at.place);
        if (item == nullptr || !item->item.claim ||
            sheet->records[*item->item.claim].claim.notes.empty())
            return cannot(QStringLiteral("no note"));
        const Claim &claim = sheet->records[*item->item.claim].claim;
        const size_t newest = claim.notes.size() - 1;
        const Result<> said = done(checking.reply(claim.id, newest, textIn(m_step, "answer")));
        if (!said || !m_step.value(QLatin1StringView("settled")).toBool())
            return said;
        return done(checking.setNoteState(claim.id, newest, NoteState::Resolved));
    }

    Result<> split()
    {
        const Result<ClaimAim> at = aimAt(textIn(m_step, "split"), true);
        const Result<SourcePlace> before = placeOf(textIn(m_step, "before"));
        if (!at || !before)
            return tl::unexpected<Error>(at ? before.error() : at.error());
        return done(Checking(m_session).split(m_article.id, *at, before->range.start));
    }

    Result<> join()
    {
        const QJsonArray both = m_step.value(QLatin1StringView("join")).toArray();
        const Result<ClaimAim> one = aimAt(both.at(0).toString(), true);
        const Result<ClaimAim> other = aimAt(both.at(1).toString(), true);
        if (!one || !other)
            return tl::unexpected<Error>(one ? other.error() : one.error());
        return done(Checking(m_session).join(m_article.id, *one, *other));
    }

    Result<> setState()
    {
        const std::optional<WorkState> state = workStateFrom(textIn(m_step, "state"));
        if (!state)
            return cannot(textIn(m_step, "state"));
        return done(Articles(m_session).setState(m_article.id, m_article.version, *state));
    }

    /// One edit, of words that the body has once.
    Result<> edit(const QJsonObject &what)
    {
        const QString anchor = textIn(what, "removed") + textIn(what, "behind");
        const Result<SourcePlace> place = placeOf(anchor);
        if (!place)
            return tl::unexpected<Error>(place.error());
        DraftEdit one;
        one.field = place->field;
        one.removed = textIn(what, "removed");
        one.inserted = textIn(what, "inserted");
        one.position = place->range.start + textIn(what, "behind").size();
        one.atMs = m_session.clock().nowMs();
        DraftSave save;
        save.article = m_article.id;
        save.version = m_article.version;
        save.content = m_article.content;
        QString text = fieldText(save.content, one.field);
        text.replace(one.position, one.removed.size(), one.inserted);
        setFieldText(save.content, one.field, text);
        save.edits = {one};
        return done(Articles(m_session).save(save));
    }

    Result<> take()
    {
        const Result<ImportReport> report = Importing(m_session).takePaths({m_later}).takeResult();
        if (!report)
            return tl::unexpected<Error>(report.error());
        QStringList lines;
        for (const ImportLine &line : report->lines)
            lines.append(line.name + u' ' + line.reason);
        return report->refused == 0 && report->snapshots > 0 ? Result<>{}
                                                             : cannot(lines.join(u'\n'));
    }

    DeskSession &m_session;
    Article m_article;
    QJsonObject m_step;
    QString m_later;
};

} // namespace

Result<> doSampleStep(DeskSession &session,
                      const Article &article,
                      const QJsonObject &step,
                      const QString &later)
{
    return SampleStep(session, article, step, later).run();
}

} // namespace stet
