// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page_frame.h"

#include "core/render/html_text.h"

namespace stet {

namespace {

/// Bytes that the values of a page's top or foot take, more or less.
constexpr size_t usualValues = 240;

} // namespace

void appendTop(std::string &out,
               const Theme::Templates &templates,
               const DeskSettings &desk,
               const Language &language,
               const QString &home,
               const std::vector<PageLink> &nav)
{
    std::string bytes;
    bytes.reserve(usualValues);
    TemplateValues values(bytes);
    values.set(field::TopSkip, language.word(QStringLiteral("skip")));
    values.set(field::TopSiteName, desk.name);
    values.set(field::TopHome, home);
    if (!nav.empty())
        values.set(field::TopNavName, language.word(QStringLiteral("index")));
    for (const PageLink &link : nav) {
        TemplateValues &item = values.addItem(field::TopNav);
        item.set(field::LinkHref, link.href);
        item.set(field::LinkTitle, link.title);
    }
    values.set(field::TopWordsLanguage, language.wordsTag);
    templates.top.render(out, values);
}

void appendFoot(std::string &out, const Theme::Templates &templates, const DeskSettings &desk)
{
    std::string bytes;
    bytes.reserve(usualValues);
    TemplateValues values(bytes);
    values.set(field::FootSiteName, desk.name);
    if (!desk.address.isEmpty()) {
        values.set(field::FootHref, mailtoAddress(desk.address, {}));
        values.set(field::FootAddress, desk.address);
    }
    templates.foot.render(out, values);
}

void appendDocumentStart(std::string &out, std::string_view language, std::string_view direction)
{
    out += "<!doctype html>\n<html lang=\"";
    appendHtmlText(out, language);
    appendAll(out, "\" dir=\"", direction, "\">\n<head>\n<meta charset=\"utf-8\">\n");
    appendAll(out, GeneratorMeta, "\n");
}

void appendBodyStart(std::string &out, std::string_view stylesheet)
{
    out += "<link rel=\"stylesheet\" href=\"";
    appendHtmlText(out, stylesheet);
    out += "\">\n</head>\n<body>\n";
}

void appendDocumentEnd(std::string &out)
{
    out += "</body>\n</html>\n";
}

std::string_view directionOf(const Language &language)
{
    return language.rightToLeft ? "rtl" : "ltr";
}

} // namespace stet
