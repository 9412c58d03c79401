// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/import_files.h"

#include "core/desk/articles.h"
#include "tests/support/test_desk.h"

#include <QDir>
#include <QFile>

namespace stet::test {

void writeText(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray markdownNamed(const QByteArray &title)
{
    return "---\ntitle: \"" + title + "\"\nslug: \"" + title +
           "\"\nkind: news\nlang: en\n---\n\nSome words [@one].\n";
}

int countOf(const ImportReport &report, ImportLine::Outcome outcome)
{
    return int(std::count_if(report.lines.begin(), report.lines.end(), [&](const ImportLine &line) {
        return line.outcome == outcome;
    }));
}

int listed(DeskSession &session)
{
    return must(Articles(session).list({})).total;
}

} // namespace stet::test
