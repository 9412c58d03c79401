// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/fact_lexicon.h"

#include "core/review/facts/fact_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stet {

namespace {

constexpr std::array<std::pair<const char16_t *, FormRole>, 13> groupRoles{{
    {u"numbers", FormRole::Number},
    {u"scales", FormRole::Scale},
    {u"glued scales", FormRole::GluedScale},
    {u"ordinals", FormRole::Ordinal},
    {u"fractions", FormRole::Fraction},
    {u"units", FormRole::Unit},
    {u"currencies", FormRole::Currency},
    {u"months", FormRole::Month},
    {u"weekdays", FormRole::Weekday},
    {u"days", FormRole::Day},
    {u"periods", FormRole::Period},
    {u"places", FormRole::Place},
    {u"words", FormRole::Word},
}};

} // namespace

FactLexicon::FactLexicon(const Language &language)
    : m_language(language)
{
    for (const auto &[name, role] : groupRoles)
        add(role, forms().groups.value(QString::fromUtf16(name)));
    // From here on the forms stay where they are.
    for (const FactForm &form : m_forms)
        m_byFirst[form.tokens.front()].push_back(&form);
    for (Forms &sameFirst : m_byFirst) {
        std::stable_sort(sameFirst.begin(), sameFirst.end(), [](auto *left, auto *right) {
            return left->tokens.size() > right->tokens.size();
        });
    }
}

void FactLexicon::add(FormRole role, const QHash<QString, QStringList> &group)
{
    QStringList keys = group.keys();
    keys.sort(); // the order of forms is that of every run
    for (const QString &key : std::as_const(keys)) {
        for (const QString &written : group.value(key)) {
            FactForm form{role, {}, key};
            // Elisions are cut where the text's are: with the forms that are known by now.
            const FactTokens tokens(written, 0, this);
            for (qsizetype at = 0; at < tokens.size(); ++at)
                form.tokens.append(tokens.lower(at).toString());
            if (form.tokens.isEmpty())
                continue;
            if (role == FormRole::Number && form.tokens.size() == 1)
                m_numbers.insert(form.tokens.front(), key.toLongLong());
            if (form.tokens.size() == 1 && key == QLatin1String("2") && role == FormRole::Scale)
                m_hundred = form.tokens.front();
            if (form.tokens.size() == 1 && key == QLatin1String("3") && role == FormRole::Scale &&
                m_thousand.isEmpty())
                m_thousand = form.tokens.front();
            if (role == FormRole::Word && key == QLatin1String("and"))
                m_and = form.tokens.front();
            m_forms.push_back(std::move(form));
        }
    }
}

const FactLexicon::Forms *FactLexicon::beginningWith(QStringView word) const
{
    const auto found = m_byFirst.constFind(word);
    return found == m_byFirst.cend() ? nullptr : &*found;
}

bool FactLexicon::isOneOf(QStringView word, QStringView value) const
{
    const Forms *const known = beginningWith(word);
    return known != nullptr &&
           std::any_of(known->begin(), known->end(), [value](const FactForm *form) {
               return form->role == FormRole::Word && form->value == value &&
                      form->tokens.size() == 1;
           });
}

qint64 FactLexicon::smallNumber(QStringView word) const
{
    if (const auto known = m_numbers.constFind(word.toString()); known != m_numbers.cend())
        return *known;
    // "dreiundzwanzig": ones before tens.
    const qsizetype joint = word.indexOf(m_and);
    if (joint <= 0)
        return -1;
    const qint64 ones = m_numbers.value(word.first(joint).toString(), -1);
    const qint64 tens = m_numbers.value(word.sliced(joint + m_and.size()).toString(), -1);
    return ones > 0 && ones < 10 && tens >= 20 && tens < 100 ? ones + tens : -1;
}

qint64 FactLexicon::below(QStringView word, int scale) const
{
    const QString &name = scale == 1000 ? m_thousand : m_hundred;
    const auto part = [this, scale](QStringView rest) {
        return scale == 1000 ? below(rest, 100) : smallNumber(rest);
    };
    const qsizetype joint = word.indexOf(name);
    if (joint < 0)
        return part(word);
    const qint64 front = joint == 0 ? 1 : part(word.first(joint));
    QStringView rest = word.sliced(joint + name.size());
    if (rest.startsWith(m_and) && rest.size() > m_and.size())
        rest = rest.sliced(m_and.size());
    const qint64 back = rest.isEmpty() ? 0 : part(rest);
    return front < 0 || back < 0 || back >= scale ? -1 : front * scale + back;
}

qint64 FactLexicon::compoundNumber(QStringView word) const
{
    constexpr qsizetype longest = 60;
    if (!forms().compounds || word.size() > longest || m_and.isEmpty() || m_hundred.isEmpty())
        return -1;
    if (!word.contains(m_and) && !word.contains(m_hundred) && !word.contains(m_thousand))
        return -1;
    return below(word, 1000);
}

QString FactLexicon::stemOf(QStringView word) const
{
    constexpr qsizetype shortest = 3;
    if (word.endsWith(u"'s"))
        word.chop(2);
    for (const QString &ending : forms().endings) {
        if (word.size() >= ending.size() + shortest && word.endsWith(ending)) {
            word.chop(ending.size());
            break;
        }
    }
    return word.toString();
}

FactLexicons::FactLexicons(const Languages &languages)
{
    const QStringList tags = languages.tags();
    for (const QString &tag : tags) {
        const Language &language = languages.forTag(tag);
        if (language.facts)
            m_byTag.insert(tag, std::make_shared<const FactLexicon>(language));
    }
}

const FactLexicon *FactLexicons::forTag(const QString &tag) const
{
    return m_byTag.value(primaryTag(tag)).get();
}

} // namespace stet
