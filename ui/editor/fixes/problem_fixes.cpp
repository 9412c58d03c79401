// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/fixes/problem_fixes.h"

#include "ui/editor/markdown_scan.h"

#include <QCoreApplication>

namespace stet {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("stet::ProblemFixes", text);
}

/// Level of the last heading before a place; 1, the headline's, where there is none.
int levelBefore(const QString &body, qsizetype place)
{
    int level = 1;
    FenceState fence = 0;
    for (const QStringView line : QStringView(body).left(place).split(u'\n')) {
        const bool inCode = fence != 0;
        (void)scanMarkdownLine(line, fence);
        if (const int found = headingLevel(line); found > 0 && !inCode)
            level = std::max(2, found); // "#" is read as "##"
    }
    return level;
}

} // namespace

std::vector<ProblemFix> fixesOf(const Problem &problem, const QString &body)
{
    using What = ProblemFix::What;
    const QString text = body.mid(problem.range.start, problem.range.length);
    if (problem.what == Problem::What::UnknownKey)
        return {{What::EnterSource, problem.range, problem.subject}};
    if (problem.what == Problem::What::MissingAlt) {
        const qsizetype at = text.indexOf(QStringLiteral("!["));
        if (at >= 0)
            return {{What::GoTo, {problem.range.start + at + 2, 0}, {}}};
    }
    if (problem.what == Problem::What::HeadingOrder) {
        const int level = headingLevel(text);
        const qsizetype at = text.indexOf(u'#');
        if (level > 0)
            return {{What::Replace,
                     {problem.range.start + at, level},
                     QString(levelBefore(body, problem.range.start) + 1, u'#')}};
    }
    return {};
}

bool stillFits(const ProblemFix &fix, const QString &body)
{
    if (fix.what != ProblemFix::What::Replace)
        return true;
    if (fix.place.start >= body.size() || body[fix.place.start] != u'#')
        return false;
    const qsizetype lineStart = body.left(fix.place.start).lastIndexOf(u'\n') + 1;
    const QStringView line = QStringView(body).mid(lineStart);
    return line.left(fix.place.start - lineStart).trimmed().isEmpty() &&
           headingLevel(line.left(line.indexOf(u'\n'))) == fix.place.length;
}

QString fixText(const Problem &problem, const ProblemFix &fix)
{
    switch (fix.what) {
    case ProblemFix::What::EnterSource:
        return words(QT_TRANSLATE_NOOP("stet::ProblemFixes", "Enter “%1” as a new source…"))
            .arg(problem.subject.left(60));
    case ProblemFix::What::GoTo:
        return words(QT_TRANSLATE_NOOP("stet::ProblemFixes", "Write what the picture shows"));
    case ProblemFix::What::Replace:
        break;
    }
    return words(QT_TRANSLATE_NOOP("stet::ProblemFixes", "Make this a heading of level %1"))
        .arg(fix.words.size());
}

} // namespace stet
