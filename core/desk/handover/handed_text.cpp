// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/handed_text.h"

#include "core/model/draft_fields.h"

#include <algorithm>
#include <map>

namespace stet {

namespace {

constexpr int NoHand = -1;
constexpr std::array HandedFields{
    DraftField::Headline, DraftField::Dek, DraftField::Body, DraftField::LeadCaption};

/// Whose each unit of the texts, and each row of the facts, is.
class HandedText
{
public:
    HandedText(const ArticleContent &content,
               const std::vector<ChangedBy> &changes,
               const Hand &rest,
               const Hand &first,
               const VerdictRules &rules)
        : m_content(content)
        , m_facts(content.facts.size(), NoHand)
    {
        for (const DraftField field : HandedFields)
            m_units[field].assign(size_t(fieldText(content, field).size()), NoHand);
        for (const ChangedBy &change : changes)
            take(change, isSamePerson(change.hand, first, rules));
        const auto settle = [&](std::vector<int> &units) {
            for (int &unit : units) {
                if (unit == NoHand)
                    unit = numberOf(rest);
            }
        };
        for (const DraftField field : HandedFields) {
            settle(m_units[field]);
            keepPairs(fieldText(content, field), m_units[field]);
        }
        settle(m_facts);
        if (m_hands.empty())
            m_hands.push_back(rest);
    }

    [[nodiscard]] std::vector<HandedStep> steps() const
    {
        std::vector<HandedStep> steps;
        for (int number = 0; number < int(m_hands.size()); ++number) {
            HandedStep step{m_hands[size_t(number)], {}, contentUpTo(number)};
            if (number > 0) {
                for (const DraftField field :
                     {DraftField::Headline, DraftField::Dek, DraftField::Body})
                    addEdits(step.edits, field, number);
            }
            steps.push_back(std::move(step));
        }
        return steps;
    }

private:
    int numberOf(const Hand &hand)
    {
        const auto found = std::find(m_hands.begin(), m_hands.end(), hand);
        if (found != m_hands.end())
            return int(found - m_hands.begin());
        m_hands.push_back(hand);
        return int(m_hands.size()) - 1;
    }

    void take(const ChangedBy &change, bool preferred)
    {
        const SourcePlace &place = change.place;
        if (place.field == DraftField::Facts) {
            if (place.row >= 0 && size_t(place.row) < m_facts.size())
                set(m_facts[size_t(place.row)], change.hand, preferred);
            return;
        }
        const auto units = m_units.find(place.field);
        if (units == m_units.end())
            return;
        const auto size = qsizetype(units->second.size());
        const qsizetype start = std::clamp<qsizetype>(place.range.start, 0, size);
        const qsizetype end = std::clamp<qsizetype>(place.range.end(), start, size);
        for (qsizetype at = start; at < end; ++at)
            set(units->second[size_t(at)], change.hand, preferred);
    }

    void set(int &unit, const Hand &hand, bool preferred)
    {
        if (unit == NoHand || preferred)
            unit = numberOf(hand);
    }

    /// Half a character is nobody's.
    static void keepPairs(const QString &text, std::vector<int> &units)
    {
        for (qsizetype at = 1; at < text.size(); ++at) {
            if (text[at].isLowSurrogate())
                units[size_t(at - 1)] = units[size_t(at)];
        }
    }

    [[nodiscard]] QString textUpTo(DraftField field, int number) const
    {
        const QString text = fieldText(m_content, field);
        const std::vector<int> &units = m_units.at(field);
        QString some;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (units[size_t(at)] <= number)
                some += text[at];
        }
        return some;
    }

    [[nodiscard]] ArticleContent contentUpTo(int number) const
    {
        ArticleContent content = m_content;
        for (const DraftField field : HandedFields)
            setFieldText(content, field, textUpTo(field, number));
        content.facts.clear();
        for (size_t row = 0; row < m_facts.size(); ++row) {
            if (m_facts[row] <= number)
                content.facts.push_back(m_content.facts[row]);
        }
        return content;
    }

    /// The stretches of one hand as insertions, from the beginning on.
    void addEdits(std::vector<DraftEdit> &edits, DraftField field, int number) const
    {
        const QString text = fieldText(m_content, field);
        const std::vector<int> &units = m_units.at(field);
        qsizetype position = 0;
        for (qsizetype at = 0; at < text.size();) {
            const int hand = units[size_t(at)];
            qsizetype end = at;
            while (end < text.size() && units[size_t(end)] == hand)
                ++end;
            if (hand == number) {
                DraftEdit edit;
                edit.field = field;
                edit.position = position;
                edit.inserted = text.mid(at, end - at);
                edits.push_back(std::move(edit));
            }
            if (hand <= number)
                position += end - at;
            at = end;
        }
    }

    const ArticleContent &m_content;
    std::map<DraftField, std::vector<int>> m_units;
    std::vector<int> m_facts;
    std::vector<Hand> m_hands;
};

} // namespace

std::vector<HandedStep> handedSteps(const ArticleContent &content,
                                    const std::vector<ChangedBy> &changes,
                                    const Hand &rest,
                                    const Hand &first,
                                    const VerdictRules &rules)
{
    return HandedText(content, changes, rest, first, rules).steps();
}

} // namespace stet
