// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/section_presets.h"

#include "ui/editor/markdown_scan.h"

#include <QHash>

#include <algorithm>

namespace stet {

namespace {

/// Where each heading's line begins, by its folded words.
QHash<QString, qsizetype> headingPlaces(const QString &body)
{
    QHash<QString, qsizetype> places;
    FenceState fence = 0;
    for (qsizetype at = 0; at <= body.size();) {
        qsizetype end = body.indexOf(u'\n', at);
        if (end < 0)
            end = body.size();
        const QStringView line = QStringView(body).mid(at, end - at);
        const bool inCode = fence != 0;
        static_cast<void>(scanMarkdownLine(line, fence));
        const int level = inCode || fence != 0 ? 0 : headingLevel(line);
        if (level > 0) {
            const QString words = line.trimmed().mid(level).trimmed().toString().toCaseFolded();
            if (!places.contains(words))
                places.insert(words, at);
        }
        at = end + 1;
    }
    return places;
}

bool isHeading(QStringView line)
{
    return headingLevel(line) > 0;
}

void appendSection(QString &body, const QString &heading)
{
    while (body.endsWith(u'\n') || body.endsWith(u' '))
        body.chop(1);
    // An empty section keeps a line to write on, with air on both sides.
    if (isHeading(QStringView(body).mid(body.lastIndexOf(u'\n') + 1)))
        body += QStringLiteral("\n\n\n\n");
    else if (!body.isEmpty())
        body += QStringLiteral("\n\n");
    body += QStringLiteral("## ") + heading + QStringLiteral("\n\n");
}

} // namespace

QString withSections(const QString &body, const QStringList &headings)
{
    const QHash<QString, qsizetype> places = headingPlaces(body);
    QString result = body;
    // From the last to the first, so that the places of those before stay true.
    qsizetype next = -1;
    QStringList atEnd;
    for (qsizetype i = headings.size() - 1; i >= 0; --i) {
        const QString &heading = headings[i];
        const auto place = places.constFind(heading.toCaseFolded());
        if (place != places.constEnd())
            next = next < 0 ? *place : std::min(next, *place);
        else if (next >= 0)
            result.insert(next, QStringLiteral("## ") + heading + QStringLiteral("\n\n\n"));
        else
            atEnd.prepend(heading);
    }
    for (const QString &heading : atEnd)
        appendSection(result, heading);
    return result;
}

QStringList sectionHeadings(const Kind &kind, const QString &language)
{
    QStringList headings;
    for (const SectionPreset &section : kind.sections)
        headings.append(section.heading.in(language));
    return headings;
}

QString beginningOf(const Kind &kind, const QString &language)
{
    // Not another language's text: its headings can be said in this one.
    const QString own = kind.beginning.byLanguage.value(language.section(u'-', 0, 0).toLower());
    return own.isEmpty() ? withSections({}, sectionHeadings(kind, language)) : own;
}

qsizetype placeToBegin(const QString &body)
{
    const QStringList lines = body.split(u'\n');
    const bool untouched = std::all_of(lines.begin(), lines.end(), [](const QString &line) {
        return line.trimmed().isEmpty() || isHeading(line);
    });
    if (!untouched || lines.size() < 3 || !isHeading(lines[0]) || !lines[1].trimmed().isEmpty())
        return 0;
    const bool second = lines[2].trimmed().isEmpty();
    return lines[0].size() + 1 + (second ? lines[1].size() + 1 : 0);
}

} // namespace stet
