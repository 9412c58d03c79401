// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/image_addresses.h"

#include "core/galley/code_points.h"
#include "core/galley/event_log.h"
#include "core/galley/unit_cursor.h"

#include <map>

namespace stet {

std::vector<ImageAddress> imageAddresses(const QString &body)
{
    if (!body.contains(QLatin1String("![")))
        return {};
    const MaskedText text(body);
    std::map<quint32, QString> found; // by byte offset: one definition can serve many images
    (void)readMarkdown(text, MarkdownDialect::Full, [&](EventLog &log) {
        for (const MarkdownEvent &event : log.events) {
            if (event.what != MarkdownEvent::What::EnterSpan || event.type != MD_SPAN_IMG)
                continue;
            const MarkdownAttribute &address = log.spans[event.size].address;
            if (address.source == MarkdownEvent::nowhere || address.length == 0)
                continue;
            const std::string_view read = log.text(address);
            std::string typed;
            text.appendOriginal(
                address.source, std::min(address.length, text.size() - address.source), typed);
            if (read == typed)
                found.emplace(address.source, toQString(read));
        }
    });
    std::vector<ImageAddress> images;
    UnitCursor units(text, 0, 0);
    for (const auto &[offset, address] : found)
        images.push_back({{units.at(offset), address.size()}, address});
    return images;
}

} // namespace stet
