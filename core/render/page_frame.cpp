// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/page_frame.h"

#include "core/render/html_text.h"
#include "core/render/site_lists.h"

namespace stet {

namespace {

/// Bytes that the values of a page's top or foot take, more or less.
constexpr size_t usualValues = 240;

} // namespace

void appendTop(std::string &out, const Theme::Templates &templates, const FrameInput &frame)
{
    const Language &language = frame.language;
    std::string bytes;
    bytes.reserve(usualValues);
    TemplateValues values(bytes);
    values.set(field::TopSkip, language.word(QStringLiteral("skip")));
    values.set(field::TopSiteName, frame.desk.name);
    values.set(field::TopHome, frame.home);
    if (!frame.nav.empty())
        values.set(field::TopNavName, language.word(QStringLiteral("index")));
    for (const PageLink &link : frame.nav) {
        TemplateValues &item = values.addItem(field::TopNav);
        item.set(field::LinkHref, link.href);
        item.set(field::LinkTitle, link.title);
    }
    values.set(field::TopWordsLanguage, language.wordsTag);
    if (frame.lists) {
        values.set(field::TopSearch, *frame.lists + searchPath());
        values.set(field::TopSearchName, language.word(QStringLiteral("search")));
    }
    templates.top.render(out, values);
}

void appendFoot(std::string &out, const Theme::Templates &templates, const FrameInput &frame)
{
    std::string bytes;
    bytes.reserve(usualValues);
    TemplateValues values(bytes);
    values.set(field::FootSiteName, frame.desk.name);
    if (!frame.desk.address.isEmpty()) {
        values.set(field::FootHref, mailtoAddress(frame.desk.address, {}));
        values.set(field::FootAddress, frame.desk.address);
    }
    if (frame.lists) {
        values.set(field::FootHasLinks, "1");
        const auto add = [&](const QString &path, const char *word) {
            TemplateValues &item = values.addItem(field::FootLinks);
            item.set(field::LinkHref, *frame.lists + path);
            item.set(field::LinkTitle, frame.language.word(QLatin1StringView(word)));
        };
        if (!frame.desk.about.isEmpty())
            add(aboutPath(), "about");
        if (!frame.desk.policy.isEmpty())
            add(policyPath(), "policy");
        add(listPath(correctionsName(), 0), "corrections");
        values.set(field::FootWordsLanguage, frame.language.wordsTag);
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
