// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/drop_rules.h"

#include "core/desk/handover/handover_file.h"
#include "core/desk/import/import_walk.h"
#include "core/sources/material.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace stet {

namespace {

struct DropWords
{
    Q_DECLARE_TR_FUNCTIONS(stet::DropRules)
};

QString shownName(const QString &path)
{
    constexpr qsizetype longest = 80;
    return QFileInfo(path).fileName().left(longest);
}

DropPlan refuse(const QString &why)
{
    return {DropPlan::What::Refuse, DropWords::tr("Nothing was imported.") + u' ' + why, {}};
}

/// Why a file cannot be taken at `place`; empty where it can.
QString whyNot(const ImportFile &file, DropPlace place)
{
    if (file.kind == ImportKind::Image)
        return DropWords::tr("“%1” is a picture: drop it on the text of an article.")
            .arg(shownName(file.path));
    if ((place == DropPlace::Sources || place == DropPlace::Text) &&
        file.kind == ImportKind::Article)
        return DropWords::tr("“%1” is an article: drop it on the list of the desk.")
            .arg(shownName(file.path));
    return {};
}

/// Why what the import would pass by is no use here.
QString whyPassedBy(const ImportLine &line)
{
    const QString &path = line.from;
    if (isImportedName(path))
        return DropWords::tr("“%1”: %2.").arg(shownName(path), line.reason);
    return DropWords::tr("Stet takes articles in Markdown (.md) and sources in CSL-JSON, BibTeX or "
                         "RIS (.json, .bib, .ris), and “%1” is neither.")
        .arg(shownName(path));
}

bool isDeskData(const ImportFile &file)
{
    return file.kind == ImportKind::Desk || file.kind == ImportKind::Comments;
}

bool holdsSources(const std::vector<ImportFile> &files)
{
    return std::any_of(files.begin(), files.end(), [](const ImportFile &file) {
        return file.kind == ImportKind::Sources;
    });
}

DropPlan askForSources(const std::vector<ImportFile> &files)
{
    const QString answer = DropWords::tr("Import");
    if (files.size() == 1)
        return {DropPlan::What::Ask,
                DropWords::tr("The sources in “%1” would be imported into the library.")
                    .arg(shownName(files.front().path)),
                answer};
    return {DropPlan::What::Ask,
            DropWords::tr("%Ln files would be imported into the desk.", nullptr, int(files.size())),
            answer};
}

} // namespace

DropPlan planDrop(const QStringList &paths, DropPlace place)
{
    if (paths.size() == 1 && QFileInfo(paths.front()).suffix() == handoverSuffix)
        return place == DropPlace::Desk
                   ? DropPlan{DropPlan::What::TakeBack, {}, {}}
                   : refuse(DropWords::tr("“%1” is a hand-over: drop it on the list of the desk.")
                                .arg(shownName(paths.front())));
    QStringList files;
    QStringList folders;
    for (const QString &path : paths)
        (QFileInfo(path).isDir() ? folders : files) << path;
    if (!folders.isEmpty() && (place == DropPlace::Sources || place == DropPlace::Text))
        return refuse(DropWords::tr("“%1” is a folder: drop it on the list of the desk.")
                          .arg(shownName(folders.front())));
    if ((place == DropPlace::Library || place == DropPlace::Sources) && folders.isEmpty()) {
        const auto others = std::count_if(files.begin(), files.end(), isMaterialName);
        if (others == files.size())
            return {DropPlan::What::Keep, {}, {}};
        if (others > 0)
            return refuse(DropWords::tr("Lists of sources are imported and other files are kept: "
                                        "drop them one kind at a time."));
    }
    const ImportWalk walk = walkForImport(files);
    if (!walk.passedBy.empty())
        return refuse(whyPassedBy(walk.passedBy.front()));
    for (const ImportFile &file : walk.files) {
        if (const QString why = whyNot(file, place); !why.isEmpty())
            return refuse(why);
    }
    if (!folders.isEmpty())
        return {DropPlan::What::Ask,
                DropWords::tr("“%1” is a folder. All articles, sources and pictures below it would "
                              "be imported, and the settings of a desk where it holds them.")
                    .arg(shownName(folders.front())),
                DropWords::tr("Import the folder")};
    const auto desk = std::find_if(walk.files.begin(), walk.files.end(), isDeskData);
    if (desk != walk.files.end())
        return {DropPlan::What::Ask,
                DropWords::tr("By its name “%1” holds people or comments of a desk, not sources. "
                              "They would be taken into this desk; its settings stay.")
                    .arg(shownName(desk->path)),
                DropWords::tr("Take them in")};
    const bool asks = place == DropPlace::Library || place == DropPlace::Text;
    return asks && holdsSources(walk.files) ? askForSources(walk.files)
                                            : DropPlan{DropPlan::What::Import, {}, {}};
}

} // namespace stet
