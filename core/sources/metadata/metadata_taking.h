// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/metadata/page_metadata.h"
#include "core/sources/metadata/page_tags.h"

namespace stet {

// How a field of the metadata is taken: from the first place that states something. Pure.

/// Sets `field` where it has nothing yet and `value` is something.
void take(MetadataField<QString> &field, const QString &value, const QString &origin);
/// The same of a day in words.
void take(MetadataField<PartialDate> &field, const QString &text, const QString &origin);

/// Of the meta element of this name, in lower case.
template <class T>
void takeMetaOf(MetadataField<T> &field, const PageTags &tags, const char *name);

[[nodiscard]] QString metaOrigin(const QString &name);

template <class T>
void takeMetaOf(MetadataField<T> &field, const PageTags &tags, const char *name)
{
    const QString key = QString::fromLatin1(name);
    take(field, tags.meta({key}), metaOrigin(key));
}

} // namespace stet
