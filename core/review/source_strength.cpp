// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/source_strength.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <utility>

namespace stet {

namespace {

/// Names of one voice are the same whatever the case of their letters and their white space.
QString voice(const QString &name)
{
    return name.simplified().toCaseFolded();
}

/// What makes a source one with another that has the same.
QStringList tiesOf(const CarryingSource &carrying)
{
    const Source &source = carrying.source;
    QStringList ties;
    const auto add = [&ties](QStringView kind, const QString &what) {
        if (!what.isEmpty())
            ties.append(kind.toString() + what);
    };
    add(u"id ", source.id.isNull() ? QString() : source.id.toString());
    add(u"doi ", voice(source.doi));
    add(u"url ", source.canonicalUrl.isEmpty() ? source.url : source.canonicalUrl);
    add(u"voice ", voice(source.origin));
    add(u"voice ", voice(source.publisher));
    add(u"witness ", voice(carrying.witness));
    return ties;
}

/// Which sources hang together; union by the smallest number.
class Groups
{
public:
    explicit Groups(size_t count)
        : m_first(count)
    {
        for (size_t at = 0; at < count; ++at)
            m_first[at] = at;
    }

    size_t of(size_t at)
    {
        while (m_first[at] != at) {
            m_first[at] = m_first[m_first[at]];
            at = m_first[at];
        }
        return at;
    }

    void join(size_t left, size_t right) { m_first[of(left)] = of(right); }

private:
    std::vector<size_t> m_first;
};

/// Which of the sources speak with one voice.
Groups voicesOf(const std::vector<CarryingSource> &sources)
{
    Groups groups(sources.size());
    QHash<QString, size_t> owners;
    for (size_t at = 0; at < sources.size(); ++at) {
        for (const QString &tie : tiesOf(sources[at])) {
            const auto known = owners.constFind(tie);
            if (known == owners.cend())
                owners.insert(tie, at);
            else
                groups.join(at, *known);
        }
    }
    return groups;
}

/// As the first of them names it, where it is the origin or the publisher of all of them.
QString sharedOrigin(const std::vector<Source> &sources)
{
    for (const Source &named : sources) {
        const QString origin = voice(named.origin);
        const auto isIts = [&origin](const Source &one) {
            return voice(one.origin) == origin || voice(one.publisher) == origin;
        };
        if (!origin.isEmpty() && std::all_of(sources.begin(), sources.end(), isIts))
            return named.origin.simplified();
    }
    return {};
}

} // namespace

SourceStrength strengthOf(const std::vector<CarryingSource> &sources, const StrengthRule &rule)
{
    Groups groups = voicesOf(sources);
    QSet<size_t> all;
    QSet<size_t> primary;
    for (size_t at = 0; at < sources.size(); ++at) {
        all.insert(groups.of(at));
        if (sources[at].role == SourceRole::Primary)
            primary.insert(groups.of(at));
    }
    SourceStrength strength{int(primary.size()), int(all.size()), false};
    const bool byPrimary = rule.primary > 0 && strength.primary >= rule.primary;
    strength.enough = byPrimary || strength.independent >= rule.independent;
    return strength;
}

std::vector<OneVoice> sharedVoices(const std::vector<CarryingSource> &sources)
{
    Groups groups = voicesOf(sources);
    std::map<size_t, std::vector<Source>> voices;
    for (size_t at = 0; at < sources.size(); ++at) {
        const Source &source = sources[at].source;
        std::vector<Source> &members = voices[groups.of(at)];
        const bool isKnown = std::any_of(
            members.begin(), members.end(), [&](const Source &one) { return one.id == source.id; });
        if (!source.id.isNull() && !isKnown)
            members.push_back(source);
    }
    std::vector<OneVoice> shared;
    for (const auto &[group, members] : voices) {
        if (members.size() < 2)
            continue;
        OneVoice one;
        for (const Source &source : members)
            one.sources.push_back(source.id);
        one.origin = sharedOrigin(members);
        shared.push_back(std::move(one));
    }
    return shared;
}

} // namespace stet
