// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reading/page_reading.h"

#include "core/base/core_words.h"
#include "core/interchange/html_tree.h"
#include "core/sources/metadata/metadata_reader.h"
#include "core/sources/reading/block_shape.h"
#include "core/sources/reading/main_text.h"
#include "core/sources/reading/page_blocks.h"

namespace stet {

namespace {

constexpr const char *HtmlExtractor = "html 1";

PageSigns
signsOf(const QString &html, const QString &url, const PageTags &tags, const PageMetadata &metadata)
{
    PageSigns signs;
    signs.html = html;
    signs.url = url;
    signs.title = tags.title;
    // A site's notes on its error page carry no day; every article's do. A `<time>` says little: a
    // list of other articles has them, too.
    signs.isDated = (!metadata.issued.origin.isEmpty() && metadata.issued.origin != u"time") ||
                    !metadata.container.value.isEmpty();
    signs.isForSubscribers = metadata.isForSubscribers;
    signs.statedWords = metadata.statedWords;
    return signs;
}

} // namespace

Result<PageReading> readPage(const PageBytes &page)
{
    const DecodedPage decoded = decodePage(page.bytes, page.contentType);
    if (decoded.text.size() > MaxPageCharacters)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("It has more than 20 million characters."));
    const HtmlDocument document(decoded.text);
    const PageTags tags = tagsOf(document);
    const PageBlocks blocks = blocksOf(document);
    const std::vector<RunKind> kinds = kindsOfBlocks(blocks);
    PageReading reading;
    reading.metadata = readMetadata(tags, page.url, QString::fromLatin1(page.contentLanguage));
    std::vector<qsizetype> starts;
    reading.text = textOfBlocks(blocks, kinds, starts);
    reading.shape = shapeOfBlocks(blocks, starts, reading.text.text.size(), page.url);
    reading.text.extractor = QString::fromLatin1(HtmlExtractor);
    reading.check =
        checkPage(blocks, kinds, signsOf(decoded.text, page.url, tags, reading.metadata));
    reading.charset = decoded.charset;
    reading.charsetOrigin = decoded.origin;
    reading.ignoredCharset = decoded.ignored;
    reading.damaged = decoded.damaged;
    reading.isCut = document.cut();
    return reading;
}

} // namespace stet
