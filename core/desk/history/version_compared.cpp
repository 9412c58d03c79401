// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/desk/history/version_record.h"

#include <QDateTime>
#include <QLocale>

namespace stet {

namespace {

QString kindWords(const VerdictThen &verdict)
{
    switch (verdict.kind) {
    case VerdictKind::Verified:
        return verdict.attested ? CoreWords::tr("verified by attestation")
                                : CoreWords::tr("verified");
    case VerdictKind::Disputed:
        return CoreWords::tr("disputed");
    case VerdictKind::NeedsSource:
        return CoreWords::tr("needs a source");
    case VerdictKind::NotAFact:
        break;
    }
    return CoreWords::tr("not a fact");
}

QString calledText(const CitedThen &source)
{
    if (!source.known)
        return CoreWords::tr("not in the library");
    if (source.publisher.isEmpty() || source.title.isEmpty())
        return source.publisher + source.title;
    return CoreWords::tr("%1, %2").arg(source.publisher, source.title);
}

QString roleText(SourceRole role)
{
    switch (role) {
    case SourceRole::Primary:
        return CoreWords::tr("primary");
    case SourceRole::Corroborating:
        return CoreWords::tr("corroborating");
    case SourceRole::Unstated:
        break;
    }
    return {};
}

QString dueText(qint64 dueMs)
{
    return dueMs == 0
               ? QString()
               : QLocale().toString(QDateTime::fromMSecsSinceEpoch(dueMs), QLocale::ShortFormat);
}

/// Where the record tells of one side alone nothing is compared: it would look like a change.
template <class Value, class Text>
void addStanding(std::vector<PartDiff> &parts,
                 const QString &name,
                 const std::optional<Value> &before,
                 const std::optional<Value> &after,
                 Text text)
{
    if (!before || !after)
        return;
    const QString was = text(*before);
    const QString is = text(*after);
    if (!was.isEmpty() || !is.isEmpty())
        parts.push_back(listDiff(name, was, is));
}

} // namespace

QString sourcesText(const std::vector<CitedThen> &sources)
{
    QStringList lines;
    for (const CitedThen &source : sources) {
        QStringList said{calledText(source)};
        if (const QString role = roleText(source.role); !role.isEmpty())
            said << role;
        if (source.snapshot > 0)
            said << CoreWords::tr("snapshot %1").arg(source.snapshot);
        lines << QStringLiteral("[%1] %2: %3")
                     .arg(QString::number(source.number),
                          source.key,
                          said.join(QStringLiteral(", ")));
    }
    return lines.join(u'\n');
}

QString verdictsText(const std::vector<VerdictThen> &verdicts)
{
    QStringList lines;
    for (const VerdictThen &verdict : verdicts)
        lines << CoreWords::tr("%1 by %2: %3")
                     .arg(kindWords(verdict), verdict.person, verdict.words.simplified());
    return lines.join(u'\n');
}

std::vector<PartDiff> comparedVersions(const VersionRecord &before, const VersionRecord &after)
{
    std::vector<PartDiff> parts = contentDiff(before.content, after.content);
    const auto person = [](const QString &name) {
        return name.isEmpty() ? CoreWords::tr("nobody") : name;
    };
    addStanding(parts, CoreWords::tr("Owner"), before.standing.owner, after.standing.owner, person);
    addStanding(
        parts, CoreWords::tr("Checker"), before.standing.checker, after.standing.checker, person);
    addStanding(parts, CoreWords::tr("Due"), before.standing.dueMs, after.standing.dueMs, dueText);
    const auto addLists = [&](const QString &name, const QString &was, const QString &is) {
        if (!was.isEmpty() || !is.isEmpty())
            parts.push_back(listDiff(name, was, is));
    };
    addLists(CoreWords::tr("Sources"), sourcesText(before.sources), sourcesText(after.sources));
    addLists(
        CoreWords::tr("Verdicts"), verdictsText(before.verdicts), verdictsText(after.verdicts));
    return parts;
}

} // namespace stet
