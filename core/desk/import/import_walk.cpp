// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/import_walk.h"

#include "core/base/core_words.h"
#include "core/base/regular_file.h"
#include "core/desk/media_name.h"
#include "core/interchange/markdown_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace stet {

namespace {

/// By name, where numbers in it count as numbers: "key-2.json" before "key-10.json".
bool comesBefore(const QString &a, const QString &b)
{
    qsizetype at = 0;
    while (at < a.size() && at < b.size()) {
        if (!a[at].isDigit() || !b[at].isDigit()) {
            if (a[at] != b[at])
                return a[at] < b[at];
            ++at;
            continue;
        }
        const auto end = [at](const QString &name) {
            qsizetype stop = at;
            while (stop < name.size() && name[stop].isDigit())
                ++stop;
            return stop;
        };
        const QStringView left = QStringView(a).mid(at, end(a) - at);
        const QStringView right = QStringView(b).mid(at, end(b) - at);
        if (left != right)
            return left.size() != right.size() ? left.size() < right.size() : left < right;
        at += left.size();
    }
    return a.size() < b.size();
}

constexpr int DeepestFolder = 64;

std::optional<ImportKind> kindOfFile(const QString &name)
{
    const QString file = name.section(u'/', -1);
    const QString suffix = file.section(u'.', -1).toLower();
    if (suffix == u"md" || suffix == u"markdown")
        return ImportKind::Article;
    if (file == u"desk.json")
        return ImportKind::Desk;
    if (file == u"comments.json")
        return ImportKind::Comments;
    if (suffix == u"bib" || suffix == u"ris")
        return ImportKind::Sources;
    if (suffix == u"json")
        return name.section(u'/', -2, -2) == u"kinds" ? ImportKind::Kind : ImportKind::Sources;
    return isImageFileName(file) ? std::optional(ImportKind::Image) : std::nullopt;
}

/// Why folder `name` below `root` holds no articles; empty where it may.
QString whyNoFolder(const QString &root, const QString &name)
{
    const QString folder = name.section(u'/', -1);
    if (folder.endsWith(QStringLiteral(".stet")))
        return CoreWords::tr("a desk; export it to take its articles");
    if (folder == u"node_modules")
        return CoreWords::tr("packages of a program");
    // At the top of a site; anywhere else a folder may have any name.
    if ((name == u"_site" || name == u"vendor") &&
        QFileInfo::exists(root + QStringLiteral("/_config.yml")))
        return CoreWords::tr("what Jekyll or its packages made");
    if ((name == u"themes" || name == u"archetypes") &&
        QFileInfo(root + QStringLiteral("/content")).isDir())
        return CoreWords::tr("the site's theme and templates");
    return {};
}

bool beginsWithFrontMatter(const QString &path)
{
    const Result<QByteArray> bytes = readRegularFile(path, MaxMarkdownBytes, LastLink::Follow);
    return bytes && (bytes->startsWith("---") || bytes->startsWith("+++"));
}

/// Why a file that is Markdown by its name holds no article, unless it is asked for by name.
QString whyNoArticle(const QString &path, const QString &name)
{
    const QString file = name.section(u'/', -1).section(u'.', 0, 0);
    if (file == u"_index")
        return CoreWords::tr("the page of a folder in a Hugo site");
    if (file.compare(u"README", Qt::CaseInsensitive) == 0 && !beginsWithFrontMatter(path))
        return CoreWords::tr("a word about its folder; give the file itself to take it");
    return {};
}

/// Walks one of the given paths.
class Walker
{
public:
    Walker(const QString &root, ImportWalk &walk, const std::function<bool()> &stopped)
        : m_root(root)
        , m_canonicalRoot(QFileInfo(root).canonicalFilePath())
        , m_walk(walk)
        , m_stopped(stopped)
    {}

    void start()
    {
        struct stat info = {};
        if (::stat(QFile::encodeName(m_root).constData(), &info) != 0)
            passBy(
                m_root, QString::fromLocal8Bit(std::strerror(errno)), ImportLine::Outcome::Refused);
        else if (S_ISDIR(info.st_mode) &&
                 QFileInfo(m_root + QStringLiteral("/desk.sqlite")).isFile())
            passBy(m_root,
                   CoreWords::tr("a desk; export it to take its articles"),
                   ImportLine::Outcome::Refused);
        else if (S_ISDIR(info.st_mode))
            folder({}, 0);
        else if (S_ISREG(info.st_mode))
            file(m_root, QFileInfo(m_root).fileName(), true);
        else
            passBy(m_root, CoreWords::tr("not a regular file"), ImportLine::Outcome::Refused);
    }

private:
    void passBy(const QString &path, const QString &why, ImportLine::Outcome outcome)
    {
        m_walk.passedBy.push_back({outcome, path, {}, why});
    }

    void skip(const QString &path, const QString &why)
    {
        passBy(path, why, ImportLine::Outcome::Skipped);
    }

    void folder(const QString &below, int depth)
    {
        if (m_stopped && m_stopped())
            return;
        const QDir here(below.isEmpty() ? m_root : m_root + u'/' + below);
        if (depth > DeepestFolder || !here.isReadable()) {
            // The folder that was named is what was asked for.
            passBy(here.path(),
                   depth > DeepestFolder ? CoreWords::tr("nested too deeply")
                                         : CoreWords::tr("cannot be read"),
                   below.isEmpty() ? ImportLine::Outcome::Refused : ImportLine::Outcome::Skipped);
            return;
        }
        QStringList names =
            here.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
        // The tenth snapshot of a source comes behind its second: they are numbered as they come.
        std::stable_sort(names.begin(), names.end(), comesBefore);
        for (const QString &name : names)
            entry(here.filePath(name), below.isEmpty() ? name : below + u'/' + name, depth);
    }

    void entry(const QString &path, const QString &name, int depth)
    {
        struct stat info = {};
        if (::lstat(QFile::encodeName(path).constData(), &info) != 0) {
            skip(path, QString::fromLocal8Bit(std::strerror(errno)));
        } else if (S_ISDIR(info.st_mode)) {
            if (const QString why = whyNoFolder(m_root, name); !why.isEmpty())
                skip(path, why);
            else
                folder(name, depth + 1);
        } else if (S_ISREG(info.st_mode)) {
            file(path, name, false);
        } else if (S_ISLNK(info.st_mode)) {
            link(path, name);
        } else {
            skip(path, CoreWords::tr("not a regular file"));
        }
    }

    void link(const QString &path, const QString &name)
    {
        const QFileInfo target(QFileInfo(path).canonicalFilePath());
        if (!target.filePath().startsWith(m_canonicalRoot + u'/'))
            skip(path, CoreWords::tr("a link that leads out of the folder, or nowhere"));
        else if (!target.isFile())
            skip(path, CoreWords::tr("a link to a folder"));
        else
            file(path, name, false);
    }

    /// Whether the folder is what an export writes: there `snapshots/` is what sources said, and
    /// `checks/` what was said of articles.
    [[nodiscard]] bool isExport() const
    {
        return QFileInfo(m_root + QStringLiteral("/desk.json")).isFile() &&
               QFileInfo(m_root + QStringLiteral("/sources.json")).isFile();
    }

    void snapshotFile(const QString &path, const QString &name)
    {
        if (!name.endsWith(QStringLiteral(".json")))
            return; // words and bytes come with the document that names them
        const bool looks = name == u"snapshots/looks.json";
        m_walk.files.push_back({path,
                                name,
                                looks ? ImportKind::Looks : ImportKind::Snapshot,
                                QFileInfo(path).size(),
                                false});
    }

    void file(const QString &path, const QString &name, bool named)
    {
        if (!named && name.startsWith(QStringLiteral("snapshots/")) && isExport())
            return snapshotFile(path, name);
        const bool checks = !named && name.startsWith(QStringLiteral("checks/")) &&
                            name.endsWith(QStringLiteral(".json")) && isExport();
        const std::optional<ImportKind> kind =
            checks ? std::optional(ImportKind::Checks) : kindOfFile(name);
        if (kind == ImportKind::Article && !named) {
            if (const QString why = whyNoArticle(path, name); !why.isEmpty())
                return skip(path, why);
        }
        if (kind && ::access(QFile::encodeName(path).constData(), R_OK) != 0)
            passBy(path,
                   CoreWords::tr("cannot be read"),
                   named ? ImportLine::Outcome::Refused : ImportLine::Outcome::Skipped);
        else if (kind)
            m_walk.files.push_back({path, name, *kind, QFileInfo(path).size(), named});
        else if (named)
            passBy(path,
                   CoreWords::tr("not a Markdown, BibTeX, RIS, JSON or image file by its name"),
                   ImportLine::Outcome::Refused);
        else
            skip(path,
                 CoreWords::tr("not a Markdown, BibTeX, RIS, JSON or image file by its name"));
    }

    QString m_root;
    QString m_canonicalRoot;
    ImportWalk &m_walk;
    const std::function<bool()> &m_stopped;
};

} // namespace

bool isImportedName(const QString &path)
{
    return kindOfFile(path).has_value();
}

ImportWalk walkForImport(const QStringList &paths, const std::function<bool()> &stopped)
{
    ImportWalk walk;
    for (const QString &path : paths)
        Walker(path, walk, stopped).start();
    std::stable_sort(walk.files.begin(),
                     walk.files.end(),
                     [](const ImportFile &a, const ImportFile &b) { return a.kind < b.kind; });
    return walk;
}

} // namespace stet
