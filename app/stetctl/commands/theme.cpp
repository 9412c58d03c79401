// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/theme.h"

#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/render/theme_export.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

int writeOut(Call &call, const QString &folder)
{
    const Result<ThemeExport> done = exportTheme(folder);
    if (!done)
        return call.failed(done.error());
    if (call.wantsJson()) {
        call.out().json({{u"folder"_s, folder},
                         {u"written"_s, QJsonArray::fromStringList(done->written)},
                         {u"kept"_s, QJsonArray::fromStringList(done->kept)}});
        return Good;
    }
    for (const QString &name : done->written)
        call.out().line(visible(folder + u'/' + name, 4096));
    for (const QString &name : done->kept)
        call.out().line(visible(folder + u'/' + name, 4096) + u", left as it was"_s);
    return Good;
}

int checkDesks(Call &call)
{
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    const Result<Theme> theme = Theme::load(desk->path() + u"/theme"_s);
    if (!theme && theme.error().code != ErrorCode::InvalidInput)
        return call.failed(theme.error());
    if (call.wantsJson()) {
        QJsonObject result{{u"usable"_s, theme.has_value()}};
        if (!theme) {
            result.insert(u"message"_s, theme.error().message);
            result.insert(u"detail"_s, theme.error().detail);
        }
        call.out().json(result);
    } else {
        call.out().line(theme ? u"the theme can be used"_s
                              : visible(theme.error().message + u' ' + theme.error().detail, 4096));
    }
    return theme ? Good : Findings;
}

int runTheme(Call &call)
{
    const QStringList &operands = call.operands();
    if (operands.front() == u"export"_s && operands.size() == 2)
        return writeOut(call, Call::path(operands.back()));
    if (operands.front() == u"check"_s && operands.size() == 1)
        return checkDesks(call);
    return call.wrongUsage(u"Say \"theme export DIR\" or \"theme check\"."_s);
}

} // namespace

Command themeCommand()
{
    return {"theme",
            "write out the templates of the pages, or check a desk's own",
            "export DIR | check",
            1,
            2,
            {},
            R"(A theme is a style sheet and a mustache template for each part of a page.
"export" writes the built-in one into DIR for you to change; a file that
stands there is left as it is. What lies in the folder theme/ of a desk
takes the place of the built-in file of that name, in the preview and on
the site; remove the files that you do not change, so that they follow
the program.

"check" says whether the desk's own theme can be used, and if not which
file and line is wrong. While it cannot, "publish" changes nothing.)",
            R"(export: { "format": 1, "folder": PATH, "written": [ NAME ],
  "kept": [ NAME ] }
check:  { "format": 1, "usable": BOOL, "message": TEXT, "detail": TEXT }
  (both only where it is not usable))",
            R"(stetctl theme export harbor.stet/theme
stetctl theme check --desk=harbor.stet)",
            runTheme};
}

} // namespace stet::ctl
