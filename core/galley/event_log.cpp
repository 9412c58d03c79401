// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/event_log.h"

#include "core/galley/entities.h"
#include "core/galley/stable_hash.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr unsigned dialectFlags =
    MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS | MD_FLAG_NOHTML;

/// What the callbacks of one run of md4c share.
struct MarkdownRun
{
    const MaskedText &text;
    const std::function<void(EventLog &)> &topLevelBlock;
    EventLog log;
    int depth = 0;
    size_t events = 0;
    size_t budget = 0;
    quint32 reached = 0; ///< one past the furthest offset that was named so far

    [[nodiscard]] int verdict() { return ++events + log.words.size() > budget ? 1 : 0; }

    [[nodiscard]] quint32 offsetOf(const MD_CHAR *at) const
    {
        const bool inside = at >= text.data() && at < text.data() + text.size();
        return inside ? static_cast<quint32>(at - text.data()) : MarkdownEvent::nowhere;
    }

    /// The place of a text in the input, or `nowhere`.
    [[nodiscard]] quint32 place(const MD_CHAR *at, MD_SIZE size)
    {
        const quint32 offset = offsetOf(at);
        if (offset != MarkdownEvent::nowhere) {
            log.first = std::min(log.first, offset);
            log.last = std::max(log.last, offset + size);
            reached = log.last;
        }
        return offset;
    }

    /// As `place` for an address or title, which may also stand in a definition somewhere else:
    /// it belongs to the block where it follows in the same paragraph.
    [[nodiscard]] quint32 placeNearby(const MD_CHAR *at, MD_SIZE size)
    {
        constexpr quint32 near = 4096;
        const quint32 offset = offsetOf(at);
        if (offset == MarkdownEvent::nowhere || log.last == 0 || offset < log.last ||
            offset - log.last > near)
            return offset;
        const std::string_view between(text.data() + log.last, offset - log.last);
        if (between.find("]:") != std::string_view::npos)
            return offset;
        for (size_t i = between.find('\n'); i != std::string_view::npos;
             i = between.find('\n', i)) {
            i = between.find_first_not_of(" \t", i + 1);
            if (i != std::string_view::npos && between[i] == '\n')
                return offset;
        }
        return place(at, size);
    }

    [[nodiscard]] MarkdownAttribute keep(const MD_ATTRIBUTE &attribute)
    {
        MarkdownAttribute kept;
        kept.start = static_cast<quint32>(log.words.size());
        if (attribute.size == 0)
            return kept;
        size_t mask = text.maskAfter(reached);
        kept.source = placeNearby(attribute.text, attribute.size);
        if (kept.source != MarkdownEvent::nowhere && attribute.substr_types[0] == MD_TEXT_NORMAL) {
            text.appendOriginal(kept.source, attribute.size, log.words);
        } else {
            for (int i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
                const MD_OFFSET from = attribute.substr_offsets[i];
                const std::string_view part(attribute.text + from,
                                            attribute.substr_offsets[i + 1] - from);
                if (attribute.substr_types[i] == MD_TEXT_ENTITY)
                    appendDecodedEntity(part, log.words);
                else
                    appendUnmasked(part, mask);
            }
        }
        kept.length = static_cast<quint32>(log.words.size()) - kept.start;
        return kept;
    }

    /// Appends a copy that md4c made, with what the masks from `next` on covered put back.
    void appendUnmasked(std::string_view part, size_t &next)
    {
        constexpr size_t reach = 8; // masks that may stand between, in the image's or link's text
        const std::vector<Mask> &masks = text.masks();
        while (!part.empty()) {
            constexpr std::array covers{'%', MaskedText::Tilde};
            const size_t plain =
                std::min(part.find_first_of(covers.data(), 0, covers.size()), part.size());
            log.words.append(part.substr(0, plain));
            part.remove_prefix(plain);
            if (part.starts_with(MaskedText::Tilde)) {
                log.words += '~';
                part.remove_prefix(1);
                continue;
            }
            size_t found = next;
            while (found < masks.size() && found < next + reach &&
                   !part.starts_with(text.covered(masks[found])))
                ++found;
            if (found < masks.size() && found < next + reach) {
                log.words.append(text.original(masks[found]));
                part.remove_prefix(masks[found].length);
                next = found + 1;
            } else if (!part.empty()) {
                log.words += part.front();
                part.remove_prefix(1);
            }
        }
    }

    [[nodiscard]] quint32 keepSpan(const MD_ATTRIBUTE &address, const MD_ATTRIBUTE *title)
    {
        MarkdownSpan span;
        span.address = keep(address);
        if (title)
            span.title = keep(*title);
        log.spans.push_back(span);
        return static_cast<quint32>(log.spans.size() - 1);
    }
};

quint16 character(MD_CHAR c)
{
    return static_cast<unsigned char>(c);
}

MarkdownEvent blockEvent(MarkdownRun &run, MD_BLOCKTYPE type, const void *detail)
{
    MarkdownEvent event;
    event.what = MarkdownEvent::What::EnterBlock;
    event.type = static_cast<quint8>(type);
    switch (type) {
    case MD_BLOCK_H:
        event.detail = static_cast<quint16>(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level);
        break;
    case MD_BLOCK_OL:
        event.size = static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start;
        event.detail = character(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->mark_delimiter);
        break;
    case MD_BLOCK_UL:
        event.detail = character(static_cast<const MD_BLOCK_UL_DETAIL *>(detail)->mark);
        break;
    case MD_BLOCK_LI: {
        const auto *item = static_cast<const MD_BLOCK_LI_DETAIL *>(detail);
        if (item->is_task != 0)
            event.detail = character(item->task_mark);
        break;
    }
    case MD_BLOCK_CODE: {
        const auto *code = static_cast<const MD_BLOCK_CODE_DETAIL *>(detail);
        event.detail = character(code->fence_char);
        event.size = run.keepSpan(code->lang, nullptr);
        break;
    }
    case MD_BLOCK_TABLE:
        event.detail = static_cast<quint16>(
            std::min(static_cast<const MD_BLOCK_TABLE_DETAIL *>(detail)->col_count, 0xFFFFU));
        event.size = static_cast<const MD_BLOCK_TABLE_DETAIL *>(detail)->body_row_count;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        event.detail = static_cast<quint16>(static_cast<const MD_BLOCK_TD_DETAIL *>(detail)->align);
        break;
    default:
        break;
    }
    return event;
}

int onEnterBlock(MD_BLOCKTYPE type, void *detail, void *userdata)
{
    auto &run = *static_cast<MarkdownRun *>(userdata);
    if (type == MD_BLOCK_DOC)
        return 0;
    ++run.depth;
    run.log.events.push_back(blockEvent(run, type, detail));
    return run.verdict();
}

int onLeaveBlock(MD_BLOCKTYPE type, void * /*detail*/, void *userdata)
{
    auto &run = *static_cast<MarkdownRun *>(userdata);
    if (type == MD_BLOCK_DOC)
        return 0;
    MarkdownEvent event;
    event.what = MarkdownEvent::What::LeaveBlock;
    event.type = static_cast<quint8>(type);
    run.log.events.push_back(event);
    if (--run.depth == 0) {
        run.topLevelBlock(run.log);
        run.events += run.log.words.size();
        run.log.clear();
    }
    return run.verdict();
}

int onEnterSpan(MD_SPANTYPE type, void *detail, void *userdata)
{
    auto &run = *static_cast<MarkdownRun *>(userdata);
    MarkdownEvent event;
    event.what = MarkdownEvent::What::EnterSpan;
    event.type = static_cast<quint8>(type);
    if (type == MD_SPAN_A) {
        const auto *link = static_cast<const MD_SPAN_A_DETAIL *>(detail);
        event.size = run.keepSpan(link->href, &link->title);
    } else if (type == MD_SPAN_IMG) {
        const auto *image = static_cast<const MD_SPAN_IMG_DETAIL *>(detail);
        event.size = run.keepSpan(image->src, &image->title);
    } else if (type == MD_SPAN_WIKILINK) {
        event.size =
            run.keepSpan(static_cast<const MD_SPAN_WIKILINK_DETAIL *>(detail)->target, nullptr);
    }
    run.log.events.push_back(event);
    return run.verdict();
}

int onLeaveSpan(MD_SPANTYPE type, void * /*detail*/, void *userdata)
{
    auto &run = *static_cast<MarkdownRun *>(userdata);
    MarkdownEvent event;
    event.what = MarkdownEvent::What::LeaveSpan;
    event.type = static_cast<quint8>(type);
    run.log.events.push_back(event);
    return run.verdict();
}

int onText(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE size, void *userdata)
{
    auto &run = *static_cast<MarkdownRun *>(userdata);
    MarkdownEvent event;
    event.type = static_cast<quint8>(type);
    event.offset = run.place(at, size);
    event.size = size;
    if (event.offset == MarkdownEvent::nowhere && size > 0)
        event.detail = character(*at);
    run.log.events.push_back(event);
    return run.verdict();
}

} // namespace

void EventLog::clear()
{
    events.clear();
    spans.clear();
    words.clear();
    first = MarkdownEvent::nowhere;
    last = 0;
}

quint64 EventLog::fingerprint(const MaskedText &text, quint32 start, quint32 end) const
{
    quint64 hash = stableHash(words.data(), words.size());
    for (size_t i = text.maskAfter(start); i < text.masks().size() && text.masks()[i].start < end;
         ++i) {
        const std::string_view original = text.original(text.masks()[i]);
        hash = mixHash(hash ^ (text.masks()[i].start - start),
                       stableHash(original.data(), original.size()));
    }
    const auto inBlock = [&](quint32 offset) {
        return offset >= start && offset < end ? offset - start : MarkdownEvent::nowhere;
    };
    for (const MarkdownSpan &span : spans)
        hash =
            mixHash(hash, quint64(inBlock(span.address.source)) << 32 | inBlock(span.title.source));
    for (const MarkdownEvent &event : events) {
        const quint32 place =
            event.offset == MarkdownEvent::nowhere ? event.offset : event.offset - start;
        hash = mixHash(hash ^ (quint64(place) << 32 | event.size),
                       quint64(event.what) << 32 | quint64(event.type) << 16 | event.detail);
    }
    return hash;
}

MarkdownOutcome readMarkdown(const MaskedText &text,
                             MarkdownDialect dialect,
                             const std::function<void(EventLog &)> &topLevelBlock)
{
    const bool full = dialect == MarkdownDialect::Full;
    MarkdownRun run{text, topLevelBlock, {}};
    run.budget = full ? 10'000 + size_t(text.size()) * 4 : std::numeric_limits<size_t>::max();
    MD_PARSER parser = {};
    parser.flags = dialectFlags | (full ? MD_FLAG_TABLES : 0U);
    parser.enter_block = onEnterBlock;
    parser.leave_block = onLeaveBlock;
    parser.enter_span = onEnterSpan;
    parser.leave_span = onLeaveSpan;
    parser.text = onText;
    return md_parse(text.data(), text.size(), &parser, &run) == 0 ? MarkdownOutcome::Complete
                                                                  : MarkdownOutcome::TooMuch;
}

} // namespace stet
