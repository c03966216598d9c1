import { z } from 'zod';
const shape = /^([0-9a-z]{1,11})-(\d{1,9})-(\d{1,6})$/;
const count = z.coerce.number().int().nonnegative();
export const writeWatermark = ({ epoch, position, loose }) => `${epoch.toString(36)}-${position}-${loose}`;
/** Reads a watermark; one that is unreadable or of an earlier beginning stands at the start. */
export function readWatermark(text, epoch) {
    const [, began = '', position = '0', loose = '0'] = shape.exec(text) ?? [];
    if (parseInt(began, 36) !== epoch)
        return { epoch, position: 0, loose: 0 };
    return { epoch, position: count.parse(position), loose: count.parse(loose) };
}
//# sourceMappingURL=watermark.js.map