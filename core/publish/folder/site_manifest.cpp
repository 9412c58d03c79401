// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/site_manifest.h"

#include "core/base/core_words.h"
#include "core/base/regular_file.h"
#include "core/desk/media_name.h"

#include <QFile>

#include <algorithm>
#include <vector>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxManifest = 400'000'000;
constexpr qsizetype HashDigits = 64;
constexpr qsizetype InputDigits = 16;
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
    constexpr qsizetype pathAt = HashDigits + 1 + InputDigits + 1;
    if (line.size() <= pathAt || line[HashDigits] != ' ' || line[pathAt - 1] != ' ')
        return;
    const auto inputs = line.sliced(HashDigits + 1, InputDigits).toByteArray();
    take(manifest,
         QString::fromUtf8(line.sliced(pathAt)),
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

QByteArray SiteManifest::bytes() const
{
    QByteArray text = HeadStart + desk.toString().toLatin1() + HeadEnd + "\nprogram " +
                      run.program + "\ntheme " + run.theme + "\ninstant " +
                      QByteArray::number(run.instantMs) + '\n';
    std::vector<const QString *> paths;
    paths.reserve(static_cast<size_t>(files.size()));
    for (auto file = files.begin(); file != files.end(); ++file)
        paths.push_back(&file.key());
    std::sort(paths.begin(), paths.end(), [](const QString *one, const QString *other) {
        return *one < *other;
    });
    for (const QString *const path : paths) {
        const SiteFileNote note = files.value(*path);
        appendLine(text, *path, note.hash, note.inputs);
        QList<QByteArray> former = formerHashes.value(*path).values();
        std::sort(former.begin(), former.end());
        for (const QByteArray &hash : std::as_const(former)) {
            if (hash != note.hash)
                appendLine(text, *path, hash, note.inputs);
        }
    }
    return text;
}

bool SiteManifest::wrote(const QString &path, const QByteArray &hash) const
{
    return !hash.isEmpty() &&
           (files.value(path).hash == hash || formerHashes.value(path).contains(hash));
}

} // namespace stet
