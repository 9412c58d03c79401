// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/site_manifest.h"

#include "core/base/core_words.h"
#include "core/base/regular_file.h"
#include "core/desk/media_name.h"
#include "core/publish/folder/note_lines.h"

#include <QFile>

#include <algorithm>
#include <vector>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxManifest = 400'000'000;
constexpr qsizetype HashDigits = 64;
constexpr qsizetype InputDigits = 16;
constexpr qsizetype PathAt = HashDigits + 1 + InputDigits + 1; // in a line
constexpr qsizetype LineRoom = 160;
constexpr char HeadStart[] = "Site of the desk ";
constexpr char HeadEnd[] = ", format 2";
constexpr char FormerHead[] = "Pages of the desk ";

bool isWord(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isOneOf(QStringView text, std::initializer_list<QLatin1StringView> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// A page, a list, or what a site has beside them.
bool isPagePath(QStringView path)
{
    const qsizetype slash = path.indexOf(u'/');
    const qsizetype dot = path.lastIndexOf(u'.');
    if (dot < slash)
        return false;
    const QStringView ending = path.sliced(dot + 1);
    const QStringView name = path.sliced(slash + 1, dot - slash - 1);
    if (slash >= 0)
        return isWord(path.first(slash)) && isWord(name) && isOneOf(ending, {"html"_L1, "json"_L1});
    const qsizetype part = name.indexOf(u'.');
    return (part < 0 ? isWord(name)
                     : isWord(name.first(part)) && isNumber(name.sliced(part + 1))) &&
           isOneOf(ending, {"html"_L1, "xml"_L1, "json"_L1, "txt"_L1, "js"_L1});
}

void take(SiteManifest &manifest, const QString &path, const SiteFileNote &note)
{
    if (!isSitePath(path))
        return;
    const auto known = manifest.files.constFind(path);
    if (known == manifest.files.constEnd())
        manifest.files.insert(path, note);
    else
        manifest.formerHashes[path].unite({known->hash, note.hash});
}

/// "HASH INPUTS path"
void readLine(SiteManifest &manifest, QByteArrayView line)
{
    if (line.size() <= PathAt || line[HashDigits] != ' ' || line[PathAt - 1] != ' ')
        return;
    const auto inputs = line.sliced(HashDigits + 1, InputDigits).toByteArray();
    take(manifest,
         QString::fromUtf8(line.sliced(PathAt)),
         {QByteArray::fromHex(line.first(HashDigits).toByteArray()),
          inputs.toULongLong(nullptr, 16)});
}

/// "path" of a page, "HASH path" of a picture or style sheet.
void readFormerLine(SiteManifest &manifest, QByteArrayView line)
{
    const bool asset = line.size() > HashDigits && line[HashDigits] == ' ';
    const QString path = QString::fromUtf8(asset ? line.sliced(HashDigits + 1) : line);
    if (asset)
        take(manifest, path, {QByteArray::fromHex(line.first(HashDigits).toByteArray()), 0});
    else if (!path.isEmpty())
        take(manifest, path, {});
}

bool readFact(SiteRunNote &run, QByteArrayView line)
{
    if (line.startsWith("program "))
        run.program = line.sliced(8).toByteArray();
    else if (line.startsWith("theme "))
        run.theme = line.sliced(6).toByteArray();
    else if (line.startsWith("instant "))
        run.instantMs = line.sliced(8).toByteArray().toLongLong();
    else
        return false;
    return true;
}

void appendLine(QByteArray &text, const QString &path, const QByteArray &hash, quint64 inputs)
{
    const QByteArray digits = hash.isEmpty() ? QByteArray(HashDigits, '0') : hash.toHex();
    text += digits + ' ' + QByteArray::number(inputs, 16).rightJustified(InputDigits, '0') + ' ' +
            path.toUtf8() + '\n';
}

/// Where the lines of the files begin in a note of this format; -1 where it is none.
qsizetype headEndOf(const QByteArray &text)
{
    qsizetype at = text.indexOf('\n') + 1;
    if (!text.startsWith(HeadStart) ||
        !text.first(std::max<qsizetype>(at - 1, 0)).endsWith(HeadEnd))
        return -1;
    for (const char *const fact : {"program ", "theme ", "instant "}) {
        if (!QByteArrayView(text).sliced(at).startsWith(fact))
            return -1;
        at = text.indexOf('\n', at) + 1;
        if (at == 0)
            return -1;
    }
    return at;
}

} // namespace

bool isSitePath(const QString &path)
{
    return isPagePath(path) || path == "theme.css"_L1 || isCopyName(path) ||
           whyNoMediaName(path).isEmpty();
}

Result<std::optional<SiteManifest>> SiteManifest::read(const QString &folder)
{
    const QString path = folder + u'/' + QLatin1StringView(FileName);
    {
        const RegularFile there(QFile::encodeName(path), LastLink::Refuse);
        if (there.isMissing())
            return std::optional<SiteManifest>();
    }
    const Result<QByteArray> text = readRegularFile(path, MaxManifest, LastLink::Refuse);
    const qsizetype headEnd = text ? text->indexOf('\n') : -1;
    const QByteArray head = headEnd < 0 ? QByteArray() : text->left(headEnd);
    const bool former = head.startsWith(FormerHead);
    if (!former && !(head.startsWith(HeadStart) && head.endsWith(HeadEnd)))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Something that Stet did not write, or cannot read, stands where "
                                  "its note of the site's files has to go: %1.")
                        .arg(path));
    SiteManifest manifest;
    const qsizetype idAt = former ? qsizetype(sizeof FormerHead) - 1 : sizeof HeadStart - 1;
    manifest.desk = DeskId::fromString(QString::fromLatin1(head.mid(idAt, 36)));
    for (qsizetype at = headEnd + 1; at < text->size();) {
        const qsizetype found = text->indexOf('\n', at);
        const qsizetype end = found < 0 ? text->size() : found;
        const QByteArrayView line = QByteArrayView(*text).sliced(at, end - at);
        if (former)
            readFormerLine(manifest, line);
        else if (!readFact(manifest.run, line))
            readLine(manifest, line);
        at = end + 1;
    }
    return manifest;
}

QByteArray SiteManifest::textIn(const QString &folder)
{
    return readRegularFile(
               folder + u'/' + QLatin1StringView(FileName), MaxManifest, LastLink::Refuse)
        .value_or(QByteArray());
}

QByteArray SiteManifest::headText() const
{
    return HeadStart + desk.toString().toLatin1() + HeadEnd + "\nprogram " + run.program +
           "\ntheme " + run.theme + "\ninstant " + QByteArray::number(run.instantMs) + '\n';
}

QList<QByteArray> SiteManifest::formerOf(const QString &path) const
{
    QSet<QByteArray> former = formerHashes.value(path);
    former.remove(files.value(path).hash);
    QList<QByteArray> sorted = former.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

void SiteManifest::appendLines(QByteArray &text, const QString &path) const
{
    const SiteFileNote note = files.value(path);
    appendLine(text, path, note.hash, note.inputs);
    if (formerHashes.isEmpty())
        return;
    for (const QByteArray &hash : formerOf(path))
        appendLine(text, path, hash, note.inputs);
}

QByteArray SiteManifest::bytes() const
{
    QByteArray text = headText();
    std::vector<const QString *> paths;
    paths.reserve(static_cast<size_t>(files.size()));
    for (auto file = files.begin(); file != files.end(); ++file)
        paths.push_back(&file.key());
    std::sort(paths.begin(), paths.end(), [](const QString *one, const QString *other) {
        return *one < *other;
    });
    for (const QString *const path : paths)
        appendLines(text, *path);
    return text;
}

size_t SiteManifest::lineCount() const
{
    size_t lines = size_t(files.size());
    for (auto former = formerHashes.begin(); former != formerHashes.end(); ++former) {
        if (files.contains(former.key()))
            lines += size_t(formerOf(former.key()).size());
    }
    return lines;
}

QByteArray SiteManifest::bytesAfter(const QByteArray &text, QStringList changed) const
{
    const qsizetype head = headEndOf(text);
    const std::optional<NoteLines> before =
        head < 0 ? std::nullopt : NoteLines::of(text, head, size_t(PathAt));
    if (!before)
        return bytes();
    changed.sort();
    changed.removeDuplicates();
    QByteArray made = headText();
    made.reserve(text.size() + changed.size() * LineRoom);
    size_t next = 0; // of the lines of before
    size_t left = before->count();
    const auto takeUpTo = [&](size_t line) {
        const qsizetype from = before->start(next);
        made.append(text.constData() + from, before->start(line) - from);
    };
    for (const QString &path : std::as_const(changed)) {
        const std::string name = path.toStdString();
        if (!NoteLines::isPlain(name))
            return bytes();
        const auto [first, end] = before->linesOf(name);
        takeUpTo(first);
        next = end;
        left -= end - first;
        if (!files.contains(path))
            continue;
        appendLines(made, path);
        left += 1 + size_t(formerOf(path).size());
    }
    takeUpTo(before->count());
    // Else somebody wrote to the file, or not all of it was of a site.
    return left == lineCount() ? made : bytes();
}

bool SiteManifest::wrote(const QString &path, const QByteArray &hash) const
{
    return !hash.isEmpty() &&
           (files.value(path).hash == hash || formerHashes.value(path).contains(hash));
}

} // namespace stet
