// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/redirect_page.h"

#include "core/render/html_text.h"
#include "core/render/page_frame.h"
#include "core/render/page_parts.h"

namespace stet {

std::string redirectDocument(const RedirectInput &input)
{
    std::string out;
    const auto put = [&out](std::string_view before, const QString &text, std::string_view after) {
        out += before;
        appendHtmlText(out, text);
        out += after;
    };
    appendDocumentStart(out, input.language.tag.toStdString(), directionOf(input.language));
    appendAll(out,
              "<meta http-equiv=\"Content-Security-Policy\" content=\"",
              escapedPolicy(),
              "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    put("<title>", input.title, "</title>\n");
    put("<meta http-equiv=\"refresh\" content=\"0; url=", input.href, "\">\n");
    if (!input.permanent.isEmpty())
        put("<link rel=\"canonical\" href=\"", input.permanent, "\">\n");
    out += "<meta name=\"color-scheme\" content=\"light dark\">\n</head>\n<body>\n<main>\n";
    put("<p>", input.language.word(QStringLiteral("moved")), " ");
    put("<a href=\"", input.href, "\">");
    put("", input.title, "</a></p>\n</main>\n");
    appendDocumentEnd(out);
    return out;
}

} // namespace stet
