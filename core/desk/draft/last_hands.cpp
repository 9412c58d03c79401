// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/last_hands.h"

#include "core/model/draft_fields.h"
#include "core/review/claims/claim_words.h"

#include <algorithm>

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
    if (words.isEmpty())
        return false;
    static constexpr QStringView stops = u".!?…。！？\"”»)";
    return stops.contains(words.back());
}

/// Who changed each unit of one text.
class TextHands
{
public:
    /// False where the edits cannot have led to a text of `length` units.
    bool begin(qsizetype length)
    {
        if (length < 0)
            return false;
        m_units.assign(size_t(length), 0);
        return true;
    }

    bool apply(const DraftEdit &edit, HandNumber hand)
    {
        const qsizetype at = edit.position;
        if (at < 0 || at + edit.removed.size() > qsizetype(m_units.size()))
            return false;
        const auto place = m_units.begin() + at;
        m_units.erase(place, place + edit.removed.size());
        m_units.insert(m_units.begin() + at, size_t(edit.inserted.size()), hand);
        const bool whole = endsSentence(edit.removed) || edit.removed.contains(u'\n');
        if (!edit.removed.isEmpty() && !whole)
            touch(at, at + edit.inserted.size(), hand);
        return true;
    }

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
    /// Those on either side of what was taken out.
    void touch(qsizetype from, qsizetype end, HandNumber hand)
    {
        if (from > 0)
            m_units[size_t(from - 1)] = hand;
        if (end < qsizetype(m_units.size()))
            m_units[size_t(end)] = hand;
    }

    std::vector<HandNumber> m_units;
};

std::vector<Fact> factsIn(const QString &text)
{
    ArticleContent content;
    setFieldText(content, DraftField::Facts, text);
    return content.facts;
}

/// Who changed each row of the facts: a row that was there before keeps its hand.
std::vector<HandNumber> handedOn(const std::vector<Fact> &before,
                                 const std::vector<HandNumber> &hands,
                                 const std::vector<Fact> &after,
                                 HandNumber hand)
{
    std::vector<HandNumber> now(after.size(), hand);
    std::vector<bool> taken(before.size(), false);
    for (size_t row = 0; row < after.size(); ++row) {
        for (size_t was = 0; was < before.size(); ++was) {
            if (taken[was] || factText(before[was]) != factText(after[row]))
                continue;
            taken[was] = true;
            now[row] = hands[was];
            break;
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
    void addText(DraftField field)
    {
        const QString text = fieldText(m_now, field);
        qsizetype length = text.size();
        for (const HandedEdit &edit : m_log) {
            if (edit.edit.field == field)
                length += edit.edit.removed.size() - edit.edit.inserted.size();
        }
        TextHands units;
        bool fits = units.begin(length);
        for (const HandedEdit &edit : m_log) {
            if (fits && edit.edit.field == field)
                fits = units.apply(edit.edit, m_hands.numberOf(edit.hand));
        }
        if (fits)
            units.addTo(m_changes, field, m_hands);
        else
            addEverybody({field, -1, {0, text.size()}});
    }

    void addFacts()
    {
        std::vector<Fact> rows = m_now.facts;
        for (auto edit = m_log.rbegin(); edit != m_log.rend(); ++edit) {
            if (edit->edit.field == DraftField::Facts)
                rows = factsIn(edit->edit.removed);
        }
        std::vector<HandNumber> hands(rows.size(), 0);
        for (const HandedEdit &edit : m_log) {
            if (edit.edit.field != DraftField::Facts)
                continue;
            std::vector<Fact> after = factsIn(edit.edit.inserted);
            hands = handedOn(rows, hands, after, m_hands.numberOf(edit.hand));
            rows = std::move(after);
        }
        for (size_t row = 0; row < m_now.facts.size(); ++row) {
            const SourcePlace place{
                DraftField::Facts, int(row), {0, factText(m_now.facts[row]).size()}};
            if (rows == m_now.facts)
                m_changes.push_back({place, m_hands.at(hands[row])});
            else
                addEverybody(place);
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
