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
    std::map<size_t, OneVoice> voices;
    for (size_t at = 0; at < sources.size(); ++at) {
        const Source &source = sources[at].source;
        OneVoice &voice = voices[groups.of(at)];
        const auto known = std::find(voice.sources.begin(), voice.sources.end(), source.id);
        if (source.id.isNull() || known != voice.sources.end())
            continue;
        voice.sources.push_back(source.id);
        if (voice.origin.isEmpty())
            voice.origin = source.origin.simplified();
    }
    std::vector<OneVoice> shared;
    for (auto &[group, voice] : voices) {
        if (voice.sources.size() > 1)
            shared.push_back(std::move(voice));
    }
    return shared;
}

} // namespace stet
