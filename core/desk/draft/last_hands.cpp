// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/last_hands.h"

#include "core/base/word_diff.h"
#include "core/desk/draft/draft_history.h"
#include "core/model/draft_fields.h"
#include "core/review/claims/claim_words.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <utility>

namespace stet {

namespace {

using HandNumber = quint16;

/// The people of a log, each once.
class Hands
{
public:
    explicit Hands(const Hand &beginner)
        : m_all{beginner}
    {}

    HandNumber numberOf(const Hand &hand)
    {
        const auto found = std::find(m_all.begin(), m_all.end(), hand);
        if (found != m_all.end())
            return HandNumber(found - m_all.begin());
        m_all.push_back(hand);
        return HandNumber(m_all.size() - 1);
    }

    [[nodiscard]] const Hand &at(HandNumber number) const { return m_all[number]; }

private:
    std::vector<Hand> m_all;
};

bool endsSentence(QStringView text)
{
    const QStringView words = text.trimmed();
    static constexpr QStringView stops = u".!?…。！？";
    static constexpr QStringView closing = u"\"'”’»)]*_";
    qsizetype at = words.size() - 1;
    while (at > 0 && closing.contains(words[at]))
        --at;
    return at >= 0 && stops.contains(words[at]);
}

/// Whether what was taken out were sentences from end to end, so that nothing that is left reads
/// otherwise for it. A lone stop or line break is none.
bool areWholeSentences(QStringView before, QStringView removed)
{
    const bool hasWords = std::any_of(
        removed.begin(), removed.end(), [](QChar unit) { return unit.isLetterOrNumber(); });
    const bool atBegin =
        before.trimmed().isEmpty() || before.endsWith(u"\n\n") ||
        ((before.back().isSpace() || removed.front().isSpace()) && endsSentence(before));
    const bool atEnd = endsSentence(removed) || removed.endsWith(u"\n\n");
    return hasWords && atBegin && atEnd;
}

/// Who changed each unit of one text.
class TextHands
{
public:
    explicit TextHands(const QString &text)
        : m_text(text)
        , m_units(size_t(text.size()), 0)
    {}

    /// False where the edit cannot have been one of this text.
    bool apply(const DraftEdit &edit, HandNumber hand)
    {
        if (edit.position < 0 || QStringView(m_text).mid(edit.position, edit.removed.size()) !=
                                     QStringView(edit.removed))
            return false;
        const std::optional<TakenOut> back = broughtBack(edit);
        remember(edit, hand);
        if (back)
            bringBack(edit, *back);
        else
            write(edit, hand);
        return true;
    }

    /// Edits led from `before` to this text as one merge, by ways that nobody meant: words that
    /// stand on both sides were never changed by it, and others are whose they became on the way.
    void settleMerge(const TextHands &before)
    {
        if (m_text.isEmpty())
            return;
        TextHands settled(before.m_text);
        settled.m_units = before.m_units;
        qsizetype at = 0;
        for (const DiffPiece &piece : wordDiff(before.m_text, m_text)) {
            const qsizetype size = piece.text.size();
            if (piece.what == DiffPiece::What::Removed) {
                settled.takeOut(at, piece.text, [&](qsizetype unit) {
                    // Where this text ends nobody took anything out behind it.
                    return m_units[size_t(std::min(unit, qsizetype(m_units.size()) - 1))];
                });
                continue;
            }
            if (piece.what == DiffPiece::What::Added) {
                const auto from = m_units.begin() + at;
                settled.m_units.insert(settled.m_units.begin() + at, from, from + size);
                settled.m_text.insert(at, piece.text);
            }
            at += size;
        }
        m_units = std::move(settled.m_units);
    }

    [[nodiscard]] const QString &text() const { return m_text; }

    void addTo(std::vector<ChangedBy> &changes, DraftField field, const Hands &hands) const
    {
        for (size_t from = 0; from < m_units.size();) {
            size_t end = from;
            while (end < m_units.size() && m_units[end] == m_units[from])
                ++end;
            changes.push_back(
                {{field, -1, {qsizetype(from), qsizetype(end - from)}}, hands.at(m_units[from])});
            from = end;
        }
    }

private:
    /// A unit beside words that were taken out, as it was before.
    struct Beside
    {
        QChar unit;
        HandNumber hand = 0;
    };

    /// Words that a step took out, with whose they were.
    struct TakenOut
    {
        DraftEdit edit;
        std::vector<HandNumber> hands;
        HandNumber by = 0; ///< who took them out
        std::optional<Beside> left;
        std::optional<Beside> right;
    };

    using TakenBySteps = QHash<StepId, std::vector<TakenOut>>;

    void write(const DraftEdit &edit, HandNumber hand)
    {
        qsizetype at = edit.position;
        if (edit.removed.isEmpty() || edit.inserted.isEmpty()) {
            replace(at, edit.removed, edit.inserted, hand);
            return;
        }
        // A whole value, or a line, was written anew: words that it had before stay whose they are.
        for (const DiffPiece &piece : wordDiff(edit.removed, edit.inserted)) {
            if (piece.what == DiffPiece::What::Removed)
                replace(at, piece.text, {}, hand);
            else if (piece.what == DiffPiece::What::Added)
                replace(at, {}, piece.text, hand);
            if (piece.what != DiffPiece::What::Removed)
                at += piece.text.size();
        }
    }

    void replace(qsizetype at, const QString &removed, const QString &inserted, HandNumber hand)
    {
        takeOut(at, removed, [hand](qsizetype) { return hand; });
        m_units.insert(m_units.begin() + at, size_t(inserted.size()), hand);
        m_text.insert(at, inserted);
    }

    /// Takes `removed` out; those on either side of it were changed by whom `handAt` gives for
    /// their places as they are then, unless whole sentences went.
    template <class HandAt>
    void takeOut(qsizetype at, const QString &removed, const HandAt &handAt)
    {
        const bool whole =
            removed.isEmpty() || areWholeSentences(QStringView(m_text).left(at), removed);
        const auto place = m_units.begin() + at;
        m_units.erase(place, place + removed.size());
        m_text.remove(at, removed.size());
        if (whole)
            return;
        if (at > 0)
            m_units[size_t(at - 1)] = handAt(at - 1);
        if (at < qsizetype(m_units.size()))
            m_units[size_t(at)] = handAt(at);
    }

    /// Whose the words were that an undo or a redo brings back; none where it brings none, or the
    /// step that it is about took out others.
    [[nodiscard]] std::optional<TakenOut> broughtBack(const DraftEdit &edit) const
    {
        if (edit.inserted.isEmpty() || edit.undoes.isNull())
            return std::nullopt;
        // An undo brings back what its step took out, a redo what the undo of it did.
        const TakenBySteps &taken = edit.kind == StepKind::Undo ? m_taken : m_undone;
        const auto step = taken.constFind(edit.undoes);
        if (step == taken.constEnd())
            return std::nullopt;
        const auto found = std::find_if(step->rbegin(), step->rend(), [&](const TakenOut &one) {
            return one.edit.removed == edit.inserted;
        });
        return found == step->rend() || found->hands.size() != size_t(edit.inserted.size())
                   ? std::nullopt
                   : std::optional(*found);
    }

    /// What stands beside words that only come back is whose it was before they went, where it is
    /// the same still; what somebody wrote there since is theirs.
    void bringBack(const DraftEdit &edit, const TakenOut &taken)
    {
        const auto from = m_units.begin() + edit.position;
        m_units.erase(from, from + edit.removed.size());
        m_units.insert(m_units.begin() + edit.position, taken.hands.begin(), taken.hands.end());
        m_text.replace(edit.position, edit.removed.size(), edit.inserted);
        restore(edit.position - 1, taken.left, taken.by);
        restore(edit.position + edit.inserted.size(), taken.right, taken.by);
    }

    void restore(qsizetype at, const std::optional<Beside> &before, HandNumber by)
    {
        if (before && at >= 0 && at < m_text.size() && m_text[at] == before->unit &&
            m_units[size_t(at)] == by)
            m_units[size_t(at)] = before->hand;
    }

    [[nodiscard]] std::optional<Beside> besideAt(qsizetype at) const
    {
        if (at < 0 || at >= m_text.size())
            return std::nullopt;
        return Beside{m_text[at], m_units[size_t(at)]};
    }

    void remember(const DraftEdit &edit, HandNumber hand)
    {
        if (edit.step.isNull())
            return;
        const auto from = m_units.begin() + edit.position;
        std::vector<HandNumber> hands(from, from + edit.removed.size());
        std::vector<TakenOut> &taken =
            edit.kind == StepKind::Undo ? m_undone[edit.undoes] : m_taken[edit.step];
        // Letters that were taken out one by one come back together.
        if (!taken.empty()) {
            TakenOut &last = taken.back();
            const bool before = edit.position < last.edit.position;
            const std::optional<Beside> left = besideAt(edit.position - 1);
            const std::optional<Beside> right = besideAt(edit.position + edit.removed.size());
            if (joinEdit(last.edit, edit)) {
                (before ? last.left : last.right) = before ? left : right;
                if (isProse(edit.field)) // else the whole value was taken out before
                    last.hands.insert(
                        before ? last.hands.begin() : last.hands.end(), hands.begin(), hands.end());
                return;
            }
        }
        taken.push_back({edit,
                         std::move(hands),
                         hand,
                         besideAt(edit.position - 1),
                         besideAt(edit.position + edit.removed.size())});
    }

    QString m_text;
    std::vector<HandNumber> m_units;
    TakenBySteps m_taken;
    TakenBySteps m_undone; ///< by the step that was undone
};

std::vector<Fact> factsIn(const QString &text)
{
    ArticleContent content;
    setFieldText(content, DraftField::Facts, text);
    return content.facts;
}

/// The people whose words a row of the facts is made of.
using RowHands = std::vector<HandNumber>;

void addHand(RowHands &hands, HandNumber hand)
{
    if (std::find(hands.begin(), hands.end(), hand) == hands.end())
        hands.push_back(hand);
}

/// Who changed each row of the facts: a row that was there before keeps its hands, and one whose
/// name, value or place is that of an earlier one keeps them beside the new one.
std::vector<RowHands> handedOn(const std::vector<Fact> &before,
                               const std::vector<RowHands> &hands,
                               const std::vector<Fact> &after,
                               HandNumber hand)
{
    std::vector<RowHands> now(after.size());
    for (size_t row = 0; row < after.size(); ++row) {
        const auto same = std::find(before.begin(), before.end(), after[row]);
        if (same != before.end()) {
            now[row] = hands[size_t(same - before.begin())];
            continue;
        }
        now[row] = {hand};
        for (size_t was = 0; was < before.size(); ++was) {
            if (was != row && before[was].name != after[row].name &&
                before[was].value != after[row].value)
                continue;
            for (const HandNumber earlier : hands[was])
                addHand(now[row], earlier);
        }
    }
    return now;
}

class DraftHands
{
public:
    DraftHands(const ArticleContent &now, const std::vector<HandedEdit> &log, const Hand &beginner)
        : m_now(now)
        , m_log(log)
        , m_hands(beginner)
    {}

    std::vector<ChangedBy> changes()
    {
        for (const DraftField field :
             {DraftField::Headline, DraftField::Dek, DraftField::Body, DraftField::LeadCaption})
            addText(field);
        addFacts();
        return m_changes;
    }

private:
    /// What the log began on; none where it cannot have led to `text`.
    [[nodiscard]] std::optional<QString> beginning(DraftField field, QString text) const
    {
        for (auto one = m_log.rbegin(); one != m_log.rend(); ++one) {
            const DraftEdit &edit = one->edit;
            if (edit.field != field)
                continue;
            if (edit.position < 0 || QStringView(text).mid(edit.position, edit.inserted.size()) !=
                                         QStringView(edit.inserted))
                return std::nullopt;
            text.replace(edit.position, edit.inserted.size(), edit.removed);
        }
        return text;
    }

    void addText(DraftField field)
    {
        const QString text = fieldText(m_now, field);
        const std::optional<QString> began = beginning(field, text);
        TextHands units(began.value_or(QString()));
        bool fits = began.has_value();
        std::optional<TextHands> beforeMerge;
        StepId merge;
        const auto endMerge = [&](const StepId &next) {
            if (beforeMerge && next != merge)
                units.settleMerge(*std::exchange(beforeMerge, std::nullopt));
        };
        for (const HandedEdit &edit : m_log) {
            if (!fits || edit.edit.field != field)
                continue;
            const bool merges = edit.edit.kind == StepKind::Merge && !edit.edit.step.isNull();
            endMerge(merges ? edit.edit.step : StepId());
            if (merges && !beforeMerge) {
                beforeMerge = units;
                merge = edit.edit.step;
            }
            fits = units.apply(edit.edit, m_hands.numberOf(edit.hand));
        }
        endMerge({});
        if (fits && units.text() == text)
            units.addTo(m_changes, field, m_hands);
        else
            addEverybody({field, -1, {0, text.size()}});
    }

    void addFacts()
    {
        const auto first = std::find_if(m_log.begin(), m_log.end(), [](const HandedEdit &edit) {
            return edit.edit.field == DraftField::Facts;
        });
        std::vector<Fact> rows = first == m_log.end() ? m_now.facts : factsIn(first->edit.removed);
        std::vector<RowHands> hands(rows.size(), RowHands{0});
        for (auto edit = first; edit != m_log.end(); ++edit) {
            if (edit->edit.field != DraftField::Facts)
                continue;
            std::vector<Fact> after = factsIn(edit->edit.inserted);
            hands = handedOn(rows, hands, after, m_hands.numberOf(edit->hand));
            rows = std::move(after);
        }
        for (size_t row = 0; row < m_now.facts.size(); ++row) {
            const SourcePlace place{
                DraftField::Facts, int(row), {0, factText(m_now.facts[row]).size()}};
            if (rows != m_now.facts) {
                addEverybody(place);
                continue;
            }
            for (const HandNumber hand : hands[row])
                m_changes.push_back({place, m_hands.at(hand)});
        }
    }

    void addEverybody(const SourcePlace &place)
    {
        m_changes.push_back({place, m_hands.at(0)});
        for (const HandedEdit &edit : m_log) {
            if (edit.edit.field == place.field)
                m_changes.push_back({place, edit.hand});
        }
    }

    const ArticleContent &m_now;
    const std::vector<HandedEdit> &m_log;
    Hands m_hands;
    std::vector<ChangedBy> m_changes;
};

} // namespace

std::vector<ChangedBy>
changesOf(const ArticleContent &now, const std::vector<HandedEdit> &log, const Hand &beginner)
{
    return DraftHands(now, log, beginner).changes();
}

} // namespace stet
