// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page_pictures.h"

#include "core/render/citation_marks.h"
#include "core/render/html_text.h"

namespace stet {

namespace {

/// How wide pictures are shown: the column of text of the built-in theme, or what a small screen
/// leaves of it.
constexpr std::string_view ColumnWidth = "(min-width: 42.5rem) 40rem, calc(100vw - 2.5rem)";

const ShownPicture *copiesFor(const CopiesLook &copies, const QString &file)
{
    return copies ? copies(file) : nullptr;
}

} // namespace

QString shownFile(const CopiesLook &copies, const QString &file)
{
    const ShownPicture *const shown = copiesFor(copies, file);
    return shown == nullptr ? file : shown->copies.back().file.name;
}

PictureChoice pictureChoice(const CopiesLook &copies, const QString &file, const QString &root)
{
    PictureChoice choice;
    choice.source = imageAddress(root, shownFile(copies, file));
    const ShownPicture *const shown = copiesFor(copies, file);
    if (shown == nullptr)
        return choice;
    const PictureCopy &largest = shown->copies.back();
    choice.width = QString::number(largest.width);
    choice.height = QString::number(largest.height);
    if (shown->copies.size() == 1)
        return choice;
    for (const PictureCopy &copy : shown->copies) {
        appendAll(choice.sourceSet,
                  choice.sourceSet.empty() ? "" : ", ",
                  imageAddress(root, copy.file.name),
                  " ",
                  std::to_string(copy.width),
                  "w");
    }
    choice.sizes = ColumnWidth;
    return choice;
}

size_t appendWordsOfPicture(std::string &out, std::string_view html, size_t offset)
{
    // As `BlockWriter::writeImage` writes it; a quotation mark within stands as an entity.
    constexpr std::string_view Start = "<img src=\"";
    constexpr std::string_view Alt = "\" alt=\"";
    constexpr std::string_view End = " loading=\"lazy\">";
    const size_t words = offset + Alt.size();
    const size_t wordsEnd = html.find('"', words);
    const size_t end = html.find(End, wordsEnd);
    if (!out.ends_with(Start) || !html.substr(offset).starts_with(Alt) ||
        end == std::string_view::npos)
        return offset;
    out.resize(out.size() - Start.size());
    out.append(html.substr(words, wordsEnd - words));
    return end + End.size();
}

void appendPictureChoice(std::string &out, const PictureChoice &choice)
{
    const auto attribute = [&out](std::string_view name, std::string_view value) {
        if (value.empty())
            return;
        appendAll(out, "\" ", name, "=\"");
        appendHtmlText(out, value);
    };
    appendHtmlText(out, choice.source);
    attribute("srcset", choice.sourceSet);
    attribute("sizes", choice.sizes);
    attribute("width", choice.width.toStdString());
    attribute("height", choice.height.toStdString());
    if (!choice.width.isEmpty())
        attribute("decoding", "async");
}

} // namespace stet
