// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <nettle/sha2.h>

namespace stet {

QByteArray sha256(QByteArrayView bytes)
{
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context,
                  static_cast<size_t>(bytes.size()),
                  reinterpret_cast<const uint8_t *>(bytes.data()));
    QByteArray hash(SHA256_DIGEST_SIZE, Qt::Uninitialized);
    sha256_digest(
        &context, static_cast<size_t>(hash.size()), reinterpret_cast<uint8_t *>(hash.data()));
    return hash;
}

} // namespace stet
